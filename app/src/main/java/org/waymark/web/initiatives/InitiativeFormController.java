package org.waymark.web.initiatives;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.waymark.cycles.Cycle;
import org.waymark.cycles.Cycles;
import org.waymark.initiatives.Initiative;
import org.waymark.initiatives.Initiatives;
import org.waymark.objectives.KeyResult;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
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
import org.waymark.web.pages.Templates;
import org.waymark.web.picks.PickKind;
import org.waymark.web.picks.Picks;

/** The form of an initiative: new, again, and one field of it in place. */
@Controller
class InitiativeFormController {
    private final Initiatives initiatives;
    private final InitiativeForm forms;
    private final InitiativePages pages;
    private final PartQuery parts;
    private final Picks picks;
    private final Cycles cycles;
    private final Access access;
    private final Templates templates;

    InitiativeFormController(
            Initiatives initiatives,
            InitiativeForm forms,
            InitiativePages pages,
            PartQuery parts,
            Picks picks,
            Cycles cycles,
            Access access,
            Templates templates) {
        this.initiatives = initiatives;
        this.forms = forms;
        this.pages = pages;
        this.parts = parts;
        this.picks = picks;
        this.cycles = cycles;
        this.access = access;
        this.templates = templates;
    }

    /** @param objective where it was asked for; one of its key results may be chosen */
    @GetMapping("/initiatives/new")
    Page fresh(
            Actor actor,
            Shell shell,
            Typed typed,
            @RequestParam(required = false) @Nullable UUID objective,
            @RequestParam(name = "key-result", required = false) @Nullable UUID keyResult) {
        access.requireSomewhere(actor, Action.PLAN_WORK);
        var choice = parts.of(actor, objective, keyResult);
        var chosen = shell.chosen();
        var empty = new Typing()
                .put("owner", shell.me().face().name())
                .put("cycle", chosen == null ? null : chosen.id().value())
                .put("serves", choice.size() == 1 ? choice.getFirst().id() : null)
                .typed();
        var back = UriComponentsBuilder.fromPath("/initiatives/new")
                .queryParamIfPresent("objective", Optional.ofNullable(objective))
                .queryParamIfPresent("key-result", Optional.ofNullable(keyResult))
                .toUriString();
        return page(actor, shell, typed.values().containsKey("title") ? typed : empty, null, choice, back);
    }

    @Needs(Action.PLAN_WORK)
    @PostMapping("/initiatives")
    SeeOther create(Actor actor, Form form, Words words, HttpServletResponse response) {
        var wish = forms.fresh(actor, form);
        var serves = Stream.concat(form.ids("serves").stream(), named(actor, form).stream())
                .map(KeyResult.Id::new)
                .toList();
        form.refuseIfBroken();
        var made = initiatives.create(actor, wish, serves);
        Toasts.leave(response, words.of("work.created"), null);
        return new SeeOther("/initiatives/" + made.id().value());
    }

    @GetMapping(value = "/initiatives/{id}/edit", params = "!field")
    Page edit(Actor actor, Shell shell, Typed typed, @PathVariable UUID id) {
        initiatives.requireEditable(actor, new Initiative.Id(id));
        var of = pages.view(actor, id);
        return page(actor, shell, typed.over(InitiativeForm.of(of), shell.words()), of, List.of(), of.path() + "/edit");
    }

    /** One field, in the place of its text. Without script all of the form is there. */
    @GetMapping(value = "/initiatives/{id}/edit", params = "field", headers = "HX-Request")
    Page editInPlace(Actor actor, Frame frame, Typed typed, @PathVariable UUID id, @RequestParam String field) {
        if (!List.of("title", "description", "days", "owner").contains(field)) throw new Refused.Missing("field");
        initiatives.requireEditable(actor, new Initiative.Id(id));
        var of = pages.view(actor, id);
        var shown = typed.values().containsKey("version") ? typed : InitiativeForm.of(of);
        return Page.of(templates.initiativesInplace(frame, of, field, shown));
    }

    @GetMapping(value = "/initiatives/{id}/edit", params = "field")
    Page editAll(Actor actor, Shell shell, Typed typed, @PathVariable UUID id) {
        var shown = typed.values().containsKey("version") ? typed : Typed.nothing();
        return edit(actor, shell, shown, id);
    }

    @Needs(Action.PLAN_WORK)
    @PostMapping("/initiatives/{id}")
    SeeOther save(Actor actor, Form form, @PathVariable UUID id) {
        var before = pages.view(actor, id);
        initiatives.edit(actor, before.id(), form.version(), forms.edited(actor, form, before));
        return new SeeOther("/initiatives/" + id);
    }

    /** A key result that was typed by its name. */
    private List<UUID> named(Actor actor, Form form) {
        return Stream.ofNullable(picks.id(actor, form, "keyResult", PickKind.KEY_RESULTS))
                .toList();
    }

    private Page page(
            Actor actor,
            Shell shell,
            Typed typed,
            @Nullable InitiativeView of,
            List<InitiativeSheet.Part> choice,
            String back) {
        var open = cycles.all(actor).stream()
                .filter(cycle -> !cycle.isClosed() || isOf(cycle, of))
                .toList();
        return Page.of(
                templates.initiativesForm(shell, new InitiativeSheet(typed, of, open, choice, back, shell.words())));
    }

    private static boolean isOf(Cycle cycle, @Nullable InitiativeView of) {
        return of != null && cycle.id().value().equals(of.home().cycle());
    }
}
