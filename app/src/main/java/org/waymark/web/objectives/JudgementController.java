package org.waymark.web.objectives;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.objectives.Judgements;
import org.waymark.objectives.Objective;
import org.waymark.objectives.OwnerWord;
import org.waymark.objectives.Status;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.web.Form;
import org.waymark.web.Needs;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.keyresults.Typing;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;
import org.waymark.web.pages.Templates;

/** What people say against or beside the numbers: progress by hand, and the owner's own word. */
@Controller
@RequestMapping("/objectives/{id}")
class JudgementController {
    private static final int LONGEST = 1000;

    private final Judgements judgements;
    private final ObjectivePages pages;
    private final Templates templates;

    JudgementController(Judgements judgements, ObjectivePages pages, Templates templates) {
        this.judgements = judgements;
        this.pages = pages;
        this.templates = templates;
    }

    @GetMapping("/override")
    Page override(Actor actor, Shell shell, Typed typed, @PathVariable UUID id) {
        var of = pages.editable(actor, new Objective.Id(id), shell.words().today());
        var set = of.figures().override();
        var stored = new Typing()
                .put("progress", set == null ? null : set.progress() * 100)
                .put("reason", set == null ? "" : set.reason());
        return Page.of(templates.objectivesOverride(shell, of, typed.values().isEmpty() ? stored.typed() : typed));
    }

    @Needs(Action.EDIT_GOAL)
    @PostMapping("/override")
    SeeOther setOverride(Actor actor, Form form, Words words, HttpServletResponse response, @PathVariable UUID id) {
        var percent = form.number("progress");
        var reason = form.optionalLine("reason", LONGEST);
        form.refuseIfBroken();
        var replaces =
                pages.view(actor, new Objective.Id(id), words.today()).figures().override() != null;
        judgements.override(actor, new Objective.Id(id), percent / 100, reason);
        return told(response, words.of("objective.override.set"), id, "/override" + undo(replaces));
    }

    @PostMapping("/override/removal")
    SeeOther removeOverride(Actor actor, Words words, HttpServletResponse response, @PathVariable UUID id) {
        judgements.removeOverride(actor, new Objective.Id(id));
        return told(response, words.of("objective.override.removed"), id, "/override/restoration");
    }

    @PostMapping("/override/restoration")
    SeeOther putBackOverride(Actor actor, Words words, HttpServletResponse response, @PathVariable UUID id) {
        judgements.putBackOverride(actor, new Objective.Id(id));
        return told(response, words.of("objective.override.set"), id, null);
    }

    @GetMapping("/word")
    Page word(Actor actor, Shell shell, Typed typed, @PathVariable UUID id) {
        var of = pages.editable(actor, new Objective.Id(id), shell.words().today());
        var said = of.figures().word();
        var stored = new Typing()
                .put("status", said == null ? Status.ON_TRACK : said.status())
                .put("note", said == null ? "" : said.note());
        return Page.of(templates.objectivesWord(shell, of, typed.values().isEmpty() ? stored.typed() : typed));
    }

    @Needs(Action.EDIT_GOAL)
    @PostMapping("/word")
    SeeOther say(Actor actor, Form form, Words words, HttpServletResponse response, @PathVariable UUID id) {
        var said = new OwnerWord(form.choice("status", Status.class), form.text("note", LONGEST));
        form.refuseIfBroken();
        var replaces =
                pages.view(actor, new Objective.Id(id), words.today()).figures().word() != null;
        judgements.say(actor, new Objective.Id(id), said);
        return told(response, words.of("objective.word.given"), id, "/word" + undo(replaces));
    }

    @PostMapping("/word/removal")
    SeeOther removeWord(Actor actor, Words words, HttpServletResponse response, @PathVariable UUID id) {
        judgements.removeWord(actor, new Objective.Id(id));
        return told(response, words.of("objective.word.removed"), id, "/word/restoration");
    }

    @PostMapping("/word/restoration")
    SeeOther putBackWord(Actor actor, Words words, HttpServletResponse response, @PathVariable UUID id) {
        judgements.putBackWord(actor, new Objective.Id(id));
        return told(response, words.of("objective.word.given"), id, null);
    }

    private static String undo(boolean replaces) {
        return replaces ? "/restoration" : "/removal";
    }

    private static SeeOther told(HttpServletResponse response, String words, UUID id, @Nullable String undo) {
        Toasts.leave(response, words, undo == null ? null : "/objectives/" + id + undo);
        return new SeeOther("/objectives/" + id);
    }
}
