package org.waymark.web.coach;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.coach.Coach;
import org.waymark.coach.Hints;
import org.waymark.coach.Judged;
import org.waymark.coach.Twin;
import org.waymark.coach.Written;
import org.waymark.coach.WrittenResult;
import org.waymark.cycles.Cycle;
import org.waymark.cycles.Cycles;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.KeyResults;
import org.waymark.objectives.Objective;
import org.waymark.platform.Actor;
import org.waymark.web.Form;
import org.waymark.web.Page;
import org.waymark.web.layout.Frame;
import org.waymark.web.pages.Templates;

/** Reads along: a form posts itself here while somebody writes in it, and gets the hints. Nothing is saved. */
@Controller
class HintsController {
    private final Hints hints;
    private final Cycles cycles;
    private final KeyResults keyResults;
    private final Templates templates;

    HintsController(Hints hints, Cycles cycles, KeyResults keyResults, Templates templates) {
        this.hints = hints;
        this.cycles = cycles;
        this.keyResults = keyResults;
        this.templates = templates;
    }

    @PostMapping("/objectives/new/hints")
    Page ofNew(Actor actor, Frame frame, Form form) {
        var typed = new HalfTyped(form);
        var cycle = chosen(actor, form);
        var twins = cycle == null ? List.<Twin>of() : hints.twins(actor, cycle.id(), typed.title());
        var written = new Written(
                null,
                typed.title(),
                typed.owned(),
                typed.level(),
                cycle == null ? null : cycle.period(),
                typed.aligned(),
                null,
                twins);
        return answer(frame, new Judged(written, List.of()), null, null);
    }

    /** @param brief one line, for a title that is edited in place */
    @PostMapping("/objectives/{id}/hints")
    Page of(
            Actor actor,
            Frame frame,
            Form form,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String brief) {
        var before = hints.of(actor, new Objective.Id(id));
        var written = before.written().titled(new HalfTyped(form).title());
        var judged = new Judged(written, before.dismissals());
        if (brief == null) return answer(frame, judged, "/objectives/" + id, null);
        return Page.of(templates.coachBrief(frame.words(), view(frame, judged, "/objectives/" + id, null)));
    }

    @PostMapping("/objectives/{id}/key-results/new/hints")
    Page ofNewResult(Actor actor, Frame frame, Form form, @PathVariable UUID id) {
        return ofResult(frame, hints.of(actor, new Objective.Id(id)), new HalfTyped(form).result(null));
    }

    @PostMapping("/key-results/{id}/hints")
    Page ofResult(Actor actor, Frame frame, Form form, @PathVariable UUID id) {
        var keyResult = keyResults.get(actor, new KeyResult.Id(id));
        return ofResult(
                frame, hints.of(actor, keyResult.objective()), new HalfTyped(form).result(new KeyResult.Id(id)));
    }

    private Page ofResult(Frame frame, Judged home, WrittenResult typed) {
        var results = new ArrayList<>(Objects.requireNonNullElse(home.written().results(), List.<WrittenResult>of()));
        results.removeIf(result -> typed.id() != null && typed.id().equals(result.id()));
        results.add(typed);
        var judged = new Judged(home.written().with(results), home.dismissals());
        var id = Objects.requireNonNull(home.written().id()).value();
        return answer(frame, judged, "/objectives/" + id, typed);
    }

    private Page answer(Frame frame, Judged judged, @Nullable String objective, @Nullable WrittenResult result) {
        return Page.of(templates.coachAnswer(frame.words(), view(frame, judged, objective, result)));
    }

    /** Of the objective itself, or of one key result. */
    private static CoachView view(
            Frame frame, Judged judged, @Nullable String objective, @Nullable WrittenResult result) {
        var title = result == null ? judged.written().title() : result.title();
        if (title.isBlank()) return CoachView.SILENT;
        var advice = Coach.judge(judged.written()).keeping(judged.dismissals(), judged.written());
        var shown = result == null ? advice.ofObjective() : advice.about(result);
        return new CoachWords(frame.words(), judged.written(), hint -> Places.inForm(hint, objective), null).of(shown);
    }

    private @Nullable Cycle chosen(Actor actor, Form form) {
        var id = form.optionalId("cycle");
        return cycles.all(actor).stream()
                .filter(cycle -> cycle.id().value().equals(id))
                .findFirst()
                .orElse(null);
    }
}
