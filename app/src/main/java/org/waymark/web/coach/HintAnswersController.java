package org.waymark.web.coach;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.coach.Hints;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Objectives;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.web.Needs;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Frame;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Words;
import org.waymark.web.pages.Templates;

/** The hints for an objective as it stands: read, kept as is, brought back. */
@Controller
@RequestMapping("/objectives/{id}/hints")
class HintAnswersController {
    private final Hints hints;
    private final Objectives objectives;
    private final Access access;
    private final Templates templates;

    HintAnswersController(Hints hints, Objectives objectives, Access access, Templates templates) {
        this.hints = hints;
        this.objectives = objectives;
        this.access = access;
        this.templates = templates;
    }

    @GetMapping
    Page page(Actor actor, Shell shell, @PathVariable UUID id) {
        var judged = hints.of(actor, new Objective.Id(id));
        var title = judged.written().title();
        return Page.of(templates.coachPage(shell, title, path(id), view(actor, shell.words(), id)));
    }

    /** The part of the page of the objective. */
    @GetMapping(headers = "HX-Request")
    Page part(Actor actor, Frame frame, @PathVariable UUID id) {
        return Page.of(templates.coachPart(frame, view(actor, frame.words(), id), false));
    }

    @Needs(Action.EDIT_GOAL)
    @PostMapping("/{rule}/dismissal")
    SeeOther dismiss(
            Actor actor,
            Words words,
            HttpServletResponse response,
            @PathVariable UUID id,
            @PathVariable String rule,
            @RequestParam UUID subject) {
        hints.dismiss(actor, new Objective.Id(id), subject, Hints.rule(rule));
        var undo = path(id) + "/hints/" + rule + "/restoration?subject=" + subject;
        Toasts.leave(response, words.of("coach.dismissed"), undo);
        return new SeeOther(path(id) + "#coach");
    }

    @Needs(Action.EDIT_GOAL)
    @PostMapping("/{rule}/restoration")
    SeeOther restore(
            Actor actor,
            Words words,
            HttpServletResponse response,
            @PathVariable UUID id,
            @PathVariable String rule,
            @RequestParam UUID subject) {
        hints.restore(actor, new Objective.Id(id), subject, Hints.rule(rule));
        Toasts.leave(response, words.of("coach.restored"), null);
        return new SeeOther(path(id) + "#coach");
    }

    private CoachView view(Actor actor, Words words, UUID id) {
        var judged = hints.of(actor, new Objective.Id(id));
        var holder = objectives.get(actor, new Objective.Id(id)).holder();
        var answers = access.may(actor, Action.EDIT_GOAL, holder) ? path(id) + "/hints" : null;
        var saying = new CoachWords(words, judged.written(), hint -> Places.onPage(hint, path(id)), answers);
        return saying.of(judged.advice());
    }

    private static String path(UUID id) {
        return "/objectives/" + id;
    }
}
