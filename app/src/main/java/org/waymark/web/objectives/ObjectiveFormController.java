package org.waymark.web.objectives;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.waymark.cycles.Cycle;
import org.waymark.cycles.Cycles;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Objectives;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.people.Level;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.platform.Role;
import org.waymark.web.Form;
import org.waymark.web.Needs;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.keyresults.Typing;
import org.waymark.web.layout.Frame;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;
import org.waymark.web.library.Beginnings;
import org.waymark.web.library.Begun;
import org.waymark.web.pages.Templates;

/** The form of an objective: new, again, and one field of it in place. */
@Controller
class ObjectiveFormController {
    private final Objectives objectives;
    private final ObjectiveDrafting drafting;
    private final ObjectiveForm forms;
    private final ObjectivePages pages;
    private final Beginnings beginnings;
    private final Occasions occasions;
    private final Cycles cycles;
    private final Access access;
    private final Templates templates;

    ObjectiveFormController(
            Objectives objectives,
            ObjectiveDrafting drafting,
            ObjectiveForm forms,
            ObjectivePages pages,
            Beginnings beginnings,
            Occasions occasions,
            Cycles cycles,
            Access access,
            Templates templates) {
        this.objectives = objectives;
        this.drafting = drafting;
        this.forms = forms;
        this.pages = pages;
        this.beginnings = beginnings;
        this.occasions = occasions;
        this.cycles = cycles;
        this.access = access;
        this.templates = templates;
    }

    @GetMapping("/objectives/new")
    Page fresh(
            Actor actor,
            Shell shell,
            Typed typed,
            @RequestParam(required = false) @Nullable String template,
            @RequestParam(required = false) @Nullable String moving,
            @RequestParam(name = "of-team", required = false) @Nullable UUID team,
            @RequestParam(name = "of-kpi", required = false) @Nullable UUID kpi) {
        access.requireSomewhere(actor, Action.CREATE_GOAL);
        var begun = beginnings.objective(actor, template, shell.words());
        if (!typed.values().isEmpty()) return page(actor, shell, typed, null, begun);
        var typing = begin(actor, shell, begun, moving);
        occasions.fill(typing, actor, team, kpi);
        return page(actor, shell, typing.typed(), null, begun);
    }

    @Needs(Action.CREATE_GOAL)
    @PostMapping("/objectives")
    SeeOther draft(Actor actor, Form form, Words words, HttpServletResponse response) {
        var wish = forms.fresh(actor, form);
        var begun = beginnings.objective(actor, form.optionalLine("template", 160), words);
        var filled = begun == null
                ? null
                : new ObjectiveDrafting.Filled(begun.template(), beginnings.keyResults(actor, form, begun, wish));
        var drafted = drafting.draft(actor, wish, forms.ties(actor, form), filled);
        Toasts.leave(response, words.of(drafted.isDraft() ? "objective.drafted" : "objective.published"), null);
        return new SeeOther("/objectives/" + drafted.id().value());
    }

    @GetMapping(value = "/objectives/{id}/edit", params = "!field")
    Page edit(Actor actor, Shell shell, Typed typed, @PathVariable UUID id) {
        var of = pages.editable(actor, new Objective.Id(id), shell.words().today());
        return page(actor, shell, typed.over(ObjectiveForm.of(of), shell.words()), of, null);
    }

    /** One field, in the place of its text. Without script all of the form is there. */
    @GetMapping(value = "/objectives/{id}/edit", params = "field", headers = "HX-Request")
    Page editInPlace(Actor actor, Frame frame, Typed typed, @PathVariable UUID id, @RequestParam String field) {
        if (!List.of("title", "problem", "description").contains(field)) throw new Refused.Missing("field");
        var of = pages.editable(actor, new Objective.Id(id), frame.words().today());
        var shown = typed.over(ObjectiveForm.of(of), frame.words());
        return Page.of(templates.objectivesInplace(frame, of, field, shown));
    }

    @GetMapping(value = "/objectives/{id}/edit", params = "field")
    Page editAll(Actor actor, Shell shell, Typed typed, @PathVariable UUID id) {
        return edit(actor, shell, typed, id);
    }

    @Needs(Action.EDIT_GOAL)
    @PostMapping("/objectives/{id}")
    SeeOther save(Actor actor, Form form, Words words, HttpServletResponse response, @PathVariable UUID id) {
        var before = pages.view(actor, new Objective.Id(id), words.today());
        var wish = forms.edited(actor, form, before);
        var after = objectives.edit(actor, before.id(), form.version(), wish);
        if (!wish.tags().containsAll(before.tags())) {
            Toasts.leave(response, words.of("objective.tags.removed"), tagged(before, after.version()));
        }
        return new SeeOther("/objectives/" + id);
    }

    /** Posted to, it has the tags again that it had. */
    private static String tagged(ObjectiveView before, long version) {
        return UriComponentsBuilder.fromPath(before.path())
                .queryParam("version", version)
                .queryParam("tags", "{tags}")
                .encode()
                .buildAndExpand(String.join(", ", before.tags()))
                .toUriString();
    }

    private static Typing begin(Actor actor, Shell shell, @Nullable Begun begun, @Nullable String moving) {
        var level = actor.role().atLeast(Role.ADMIN) ? Level.COMPANY : Level.INDIVIDUAL;
        var usual = ObjectiveForm.fresh(shell.chosen(), shell.me().face().name(), level);
        return begun == null ? usual : begun.fill(usual, moving);
    }

    private Page page(Actor actor, Shell shell, Typed typed, @Nullable ObjectiveView of, @Nullable Begun begun) {
        var open = (of == null ? shell.cycles() : cycles.all(actor))
                .stream().filter(cycle -> !cycle.isClosed() || isOf(cycle, of)).toList();
        return Page.of(templates.objectivesForm(shell, new ObjectiveSheet(typed, of, open, begun, shell.words())));
    }

    private static boolean isOf(Cycle cycle, @Nullable ObjectiveView of) {
        return of != null && of.cycle().id().equals(cycle.id());
    }
}
