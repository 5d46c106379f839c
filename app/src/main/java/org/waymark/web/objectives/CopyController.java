package org.waymark.web.objectives;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.cycles.Cycle;
import org.waymark.cycles.Cycles;
import org.waymark.objectives.Copies;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Objective;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.web.Form;
import org.waymark.web.Needs;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.keyresults.Typing;
import org.waymark.web.layout.Option;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;
import org.waymark.web.pages.Templates;

/** Another objective like this one, and this one in another cycle. */
@Controller
@RequestMapping("/objectives/{id}")
class CopyController {
    private final Copies copies;
    private final Cycles cycles;
    private final ObjectivePages pages;
    private final Access access;
    private final Templates templates;

    CopyController(Copies copies, Cycles cycles, ObjectivePages pages, Access access, Templates templates) {
        this.copies = copies;
        this.cycles = cycles;
        this.pages = pages;
        this.access = access;
        this.templates = templates;
    }

    @GetMapping("/copies/new")
    Page fresh(Actor actor, Shell shell, Typed typed, @PathVariable UUID id) {
        var of = pages.view(actor, new Objective.Id(id), shell.words().today());
        access.require(actor, Action.CREATE_GOAL, of.holder());
        return Page.of(
                templates.objectivesCopy(shell, of, open(actor), typed.values().isEmpty() ? all(of) : typed));
    }

    @Needs(Action.CREATE_GOAL)
    @PostMapping("/copies")
    SeeOther copy(Actor actor, Form form, Words words, HttpServletResponse response, @PathVariable UUID id) {
        var into = new Cycle.Id(form.id("cycle"));
        var chosen = form.ids("keyResult").stream().map(KeyResult.Id::new).collect(Collectors.toSet());
        form.refuseIfBroken();
        var copy = copies.duplicate(actor, new Objective.Id(id), into, chosen);
        var path = "/objectives/" + copy.id().value();
        Toasts.leave(response, words.of("objective.copied"), path + "/archival");
        return new SeeOther(path);
    }

    /** Moving is an edit of the one field. */
    @GetMapping("/cycle")
    Page move(Actor actor, Shell shell, Typed typed, @PathVariable UUID id) {
        var of = pages.editable(actor, new Objective.Id(id), shell.words().today());
        var shown = typed.over(ObjectiveForm.of(of), shell.words());
        return Page.of(templates.objectivesCycle(shell, of, open(actor), shown));
    }

    private List<Option> open(Actor actor) {
        return cycles.all(actor).stream()
                .filter(cycle -> !cycle.isClosed())
                .map(cycle -> new Option(cycle.id().value().toString(), cycle.name()))
                .toList();
    }

    private static Typed all(ObjectiveView of) {
        var typing = new Typing().put("cycle", of.cycle().id().value());
        of.keyResults().forEach(part -> typing.add("keyResult", part.id().value()));
        return typing.typed();
    }
}
