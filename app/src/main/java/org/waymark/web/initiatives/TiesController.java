package org.waymark.web.initiatives;

import jakarta.servlet.http.HttpServletResponse;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.initiatives.Dependencies;
import org.waymark.initiatives.Dependency;
import org.waymark.initiatives.Initiative;
import org.waymark.initiatives.Initiatives;
import org.waymark.initiatives.Serving;
import org.waymark.objectives.KeyResult;
import org.waymark.people.Action;
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
import org.waymark.web.picks.PickKind;
import org.waymark.web.picks.Picks;

/** What an initiative serves, and what it waits for. */
@Controller
@RequestMapping("/initiatives/{id}")
class TiesController {
    private final Initiatives initiatives;
    private final Serving serving;
    private final Dependencies dependencies;
    private final InitiativePages pages;
    private final Picks picks;
    private final Templates templates;

    TiesController(
            Initiatives initiatives,
            Serving serving,
            Dependencies dependencies,
            InitiativePages pages,
            Picks picks,
            Templates templates) {
        this.initiatives = initiatives;
        this.serving = serving;
        this.dependencies = dependencies;
        this.pages = pages;
        this.picks = picks;
        this.templates = templates;
    }

    @GetMapping("/key-results/new")
    Page freshLink(Actor actor, Shell shell, Typed typed, @PathVariable UUID id) {
        initiatives.requireEditable(actor, new Initiative.Id(id));
        return Page.of(templates.initiativesServe(shell, pages.view(actor, id), typed));
    }

    @Needs(Action.PLAN_WORK)
    @PostMapping("/key-results")
    SeeOther link(Actor actor, Words words, Form form, HttpServletResponse response, @PathVariable UUID id) {
        var picked = picks.id(actor, form, "keyResult", PickKind.KEY_RESULTS);
        if (picked == null && !form.has("keyResult")) form.refuse("keyResult", "", "no.pick.parent-missing");
        form.refuseIfBroken();
        if (picked != null && serving.link(actor, new Initiative.Id(id), new KeyResult.Id(picked))) {
            Toasts.leave(
                    response, words.of("work.linked"), "/initiatives/%s/key-results/%s/removal".formatted(id, picked));
        }
        return to(id);
    }

    @PostMapping("/key-results/{keyResult}/removal")
    SeeOther unlink(
            Actor actor,
            Words words,
            HttpServletResponse response,
            @PathVariable UUID id,
            @PathVariable UUID keyResult) {
        serving.unlink(actor, new Initiative.Id(id), new KeyResult.Id(keyResult));
        var undo = "/initiatives/%s/key-results/%s/restoration".formatted(id, keyResult);
        Toasts.leave(response, words.of("work.unlinked"), undo);
        return to(id);
    }

    @PostMapping("/key-results/{keyResult}/restoration")
    SeeOther linkAgain(Actor actor, @PathVariable UUID id, @PathVariable UUID keyResult) {
        serving.link(actor, new Initiative.Id(id), new KeyResult.Id(keyResult));
        return to(id);
    }

    @GetMapping("/dependencies/new")
    Page freshWait(Actor actor, Shell shell, Typed typed, @PathVariable UUID id) {
        initiatives.requireEditable(actor, new Initiative.Id(id));
        return Page.of(templates.initiativesWait(shell, pages.view(actor, id), typed));
    }

    @Needs(Action.PLAN_WORK)
    @PostMapping("/dependencies")
    SeeOther await(Actor actor, Words words, Form form, HttpServletResponse response, @PathVariable UUID id) {
        var after = picks.id(actor, form, "after", PickKind.INITIATIVES);
        if (after == null && !form.has("after")) form.refuse("after", "", "no.pick.initiative-missing");
        var lag = form.has("lagDays") ? form.integer("lagDays", 0, 3660) : 0;
        form.refuseIfBroken();
        if (after != null) {
            var before = lag(actor, id, after);
            dependencies.put(actor, new Dependency(new Initiative.Id(id), new Initiative.Id(after), lag));
            Toasts.leave(response, words.of("work.waits.added"), undo(id, after, before));
        }
        return to(id);
    }

    @PostMapping("/dependencies/{after}/removal")
    SeeOther awaitNoMore(
            Actor actor, Words words, HttpServletResponse response, @PathVariable UUID id, @PathVariable UUID after) {
        var before = lag(actor, id, after);
        dependencies.remove(actor, new Initiative.Id(id), new Initiative.Id(after));
        Toasts.leave(response, words.of("work.waits.removed"), undo(id, after, before));
        return to(id);
    }

    @PostMapping("/dependencies/{after}/restoration")
    SeeOther awaitAgain(Actor actor, Form form, @PathVariable UUID id, @PathVariable UUID after) {
        var lag = form.has("lagDays") ? form.integer("lagDays", 0, 3660) : 0;
        form.refuseIfBroken();
        dependencies.put(actor, new Dependency(new Initiative.Id(id), new Initiative.Id(after), lag));
        return to(id);
    }

    /** How many days it waits for that already; empty when it does not wait for it. */
    private OptionalInt lag(Actor actor, UUID id, UUID after) {
        return dependencies.of(actor, new Initiative.Id(id)).stream()
                .filter(one -> one.after().value().equals(after))
                .mapToInt(Dependency::lagDays)
                .findFirst();
    }

    /** Where it waits again as it did before, or no longer. */
    private static String undo(UUID id, UUID after, OptionalInt before) {
        var one = "/initiatives/%s/dependencies/%s".formatted(id, after);
        return before.isEmpty() ? one + "/removal" : one + "/restoration?lagDays=" + before.getAsInt();
    }

    private static SeeOther to(UUID id) {
        return new SeeOther("/initiatives/" + id);
    }
}
