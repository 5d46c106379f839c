package org.waymark.web.objectives;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Objectives;
import org.waymark.people.Action;
import org.waymark.people.Audience;
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
import org.waymark.web.picks.PickKind;
import org.waymark.web.picks.Picks;

/** Who may see an objective: everybody, or its owner with some people and teams. */
@Controller
@RequestMapping("/objectives/{id}/audience")
class AudienceController {
    private final Objectives objectives;
    private final ObjectivePages pages;
    private final Picks picks;
    private final Templates templates;

    AudienceController(Objectives objectives, ObjectivePages pages, Picks picks, Templates templates) {
        this.objectives = objectives;
        this.pages = pages;
        this.picks = picks;
        this.templates = templates;
    }

    @GetMapping
    Page form(Actor actor, Shell shell, Typed typed, @PathVariable UUID id) {
        var of = pages.editable(actor, new Objective.Id(id), shell.words().today());
        return Page.of(templates.objectivesAudience(shell, of, typed.over(of(of, of.version()), shell.words())));
    }

    @Needs(Action.EDIT_GOAL)
    @PostMapping
    SeeOther save(Actor actor, Form form, Words words, HttpServletResponse response, @PathVariable UUID id) {
        var before = pages.view(actor, new Objective.Id(id), words.today());
        var objective = objectives.share(actor, before.id(), form.version(), audience(actor, form));
        if (objectives.visible(actor, Set.of(before.id())).isEmpty()) {
            Toasts.leave(response, words.of("objective.shared.without-you"), null);
            return new SeeOther("/objectives");
        }
        var undo = AudienceUndo.path("/objectives/" + id + "/audience", of(before, objective.version()));
        Toasts.leave(response, words.of("objective.shared"), undo);
        return new SeeOther("/objectives/" + id);
    }

    private @Nullable Audience audience(Actor actor, Form form) {
        var few = form.word("seen", "all", "some").equals("some");
        form.refuseIfBroken();
        if (!few) return null;
        var persons = parties(form, "person", picks.id(actor, form, "add-person", PickKind.PEOPLE));
        var teams = parties(form, "team", picks.id(actor, form, "add-team", PickKind.TEAMS));
        form.refuseIfBroken();
        return new Audience(persons, teams);
    }

    private static Set<UUID> parties(Form form, String field, @Nullable UUID added) {
        var parties = new HashSet<>(form.ids(field));
        if (added != null) parties.add(added);
        return parties;
    }

    private static Typed of(ObjectiveView of, long version) {
        var typing = new Typing()
                .put("seen", of.state().restricted() ? "some" : "all")
                .put("version", Long.toString(version));
        of.audience().forEach(party -> typing.add(party.team() ? "team" : "person", party.id()));
        return typing.typed();
    }
}
