package org.waymark.web.planning;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.waymark.cycles.Cycles;
import org.waymark.objectives.Objective;
import org.waymark.people.Action;
import org.waymark.planning.Publication;
import org.waymark.planning.Publications;
import org.waymark.platform.Actor;
import org.waymark.web.Form;
import org.waymark.web.Needs;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;
import org.waymark.web.pages.Templates;

/** Publishes drafts of a cycle together: first the plan, then just that, then the way back. */
@Controller
@RequestMapping("/planning/publications")
class PublicationController {
    private final Publications publications;
    private final Cycles cycles;
    private final Templates templates;

    PublicationController(Publications publications, Cycles cycles, Templates templates) {
        this.publications = publications;
        this.cycles = cycles;
        this.templates = templates;
    }

    @GetMapping("/new")
    View plan(Actor actor, Shell shell, Typed typed) {
        var cycle = shell.chosen();
        if (cycle == null) return new SeeOther("/cycles");
        var plan = publications.plan(actor, cycle.id(), Set.of());
        return Page.of(templates.planningPublication(shell, typed, cycle, plan));
    }

    @Needs(Action.MANAGE_CYCLES)
    @PostMapping
    SeeOther publish(Actor actor, Words words, Form form, HttpServletResponse response, @RequestParam String cycle) {
        var chosen = form.ids("objective").stream().map(Objective.Id::new).collect(Collectors.toSet());
        if (chosen.isEmpty()) form.refuse("objective", "", "no.planning.none-ticked");
        form.refuseIfBroken();
        var of = cycles.get(actor, cycle);
        var done = publications.publish(actor, of.id(), chosen, form.optionalLine("shown", 40));
        Toasts.leave(
                response,
                words.of("planning.published", done.objectives().size()),
                "/planning/publications/" + done.id().value() + "/withdrawal?cycle=" + of.slug());
        return new SeeOther("/planning?cycle=" + of.slug());
    }

    @PostMapping("/{id}/withdrawal")
    SeeOther withdraw(
            Actor actor,
            Words words,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String cycle) {
        publications.withdraw(actor, new Publication.Id(id));
        Toasts.leave(response, words.of("planning.publication.taken-back"), null);
        return new SeeOther(cycle.matches("[a-z0-9-]{1,80}") ? "/planning?cycle=" + cycle : "/planning");
    }
}
