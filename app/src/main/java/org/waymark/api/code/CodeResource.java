package org.waymark.api.code;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Asked;
import org.waymark.api.Call;
import org.waymark.api.Once;
import org.waymark.api.OnlyReads;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.api.code.CodeJson.ApplicationSent;
import org.waymark.api.code.CodeJson.CodePlanShown;
import org.waymark.api.code.CodeJson.FilesSent;
import org.waymark.api.code.CodeJson.FilesShown;
import org.waymark.api.code.CodeJson.RenewalSent;
import org.waymark.code.Exports;
import org.waymark.code.Kind;
import org.waymark.code.Plans;
import org.waymark.code.Selection;
import org.waymark.platform.Actor;
import org.waymark.platform.Messages;
import org.waymark.platform.Refused;

/** Goals as code: what files would do, doing it, and the workspace as files. */
@Controller
@RequestMapping("/api/v1/code")
class CodeResource {
    private final Plans plans;
    private final Exports exports;
    private final Once once;
    private final Messages messages;

    CodeResource(Plans plans, Exports exports, Once once, Messages messages) {
        this.plans = plans;
        this.exports = exports;
        this.once = once;
        this.messages = messages;
    }

    record Choice(
            @Says("Which lists, with commas between: teams, cycles, kpis, objectives, initiatives; all when left out.")
            @Nullable
            String only,

            @Says("Keys of cycles, with commas between: only objectives and initiatives of these.") @Nullable
            String cycle,

            @Says("A file for each list; false when left out.") @Nullable
            Boolean parted) {
        Selection selection() {
            return new Selection(kinds(words(only)), words(cycle));
        }

        private static Set<Kind> kinds(Set<String> sections) {
            return sections.stream().map(Choice::kind).collect(Collectors.toSet());
        }

        private static Kind kind(String section) {
            return Kind.sections().stream()
                    .filter(kind -> kind.section().equals(section))
                    .findFirst()
                    .orElseThrow(() -> new Refused.Invalid("only", section, "no.code.section", Kind.sectionNames()));
        }

        private static Set<String> words(@Nullable String listed) {
            if (listed == null || listed.isBlank()) return Set.of();
            return Arrays.stream(listed.split(",")).map(String::strip).collect(Collectors.toSet());
        }
    }

    @Says("Get the workspace as files of goals")
    @GetMapping
    Answer<FilesShown> export(Actor actor, @Asked Choice choice) {
        var files = Boolean.TRUE.equals(choice.parted())
                ? exports.parted(actor, choice.selection())
                : List.of(exports.whole(actor, choice.selection()));
        return Answer.of(FilesShown.of(files));
    }

    @Says("Compare files of goals with the workspace; needs only a token that reads")
    @OnlyReads
    @PostMapping("/comparisons")
    Answer<CodePlanShown> compare(Actor actor, @Sent FilesSent sent) {
        return Answer.of(CodePlanShown.of(plans.compare(actor, sent.sources(), sent.prunes()), messages));
    }

    @Says("Plan what files of goals would do: all of it is tried and taken back")
    @PostMapping("/plans")
    Answer<CodePlanShown> plan(Actor actor, @Sent FilesSent sent) {
        return Answer.of(CodePlanShown.of(plans.plan(actor, sent.sources(), sent.prunes()), messages));
    }

    @Says("Do what a plan said: all of it or nothing")
    @PostMapping("/applications")
    Answer<CodePlanShown> apply(Actor actor, Call call, @Sent ApplicationSent sent) {
        return once.answer(actor, call, () -> {
            var files = sent.sent();
            var done = plans.apply(actor, files.sources(), files.prunes(), sent.fingerprint());
            return Answer.of(CodePlanShown.of(done, messages));
        });
    }

    @Says("Bring files of goals up to date where they stand: comments and order stay")
    @OnlyReads
    @PostMapping("/renewals")
    Answer<FilesShown> renew(Actor actor, @Sent RenewalSent sent) {
        var choice = new Choice(sent.only(), sent.cycle(), null);
        var renewed = Boolean.TRUE.equals(sent.add())
                ? exports.into(actor, sent.sources(), choice.selection())
                : exports.into(actor, sent.sources());
        return Answer.of(FilesShown.of(renewed));
    }
}
