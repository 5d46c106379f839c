package org.waymark.web.settings;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.waymark.notifications.RefusedAddresses;
import org.waymark.people.Action;
import org.waymark.people.Invitation;
import org.waymark.people.InvitationWish;
import org.waymark.people.Invitations;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.platform.Role;
import org.waymark.web.Form;
import org.waymark.web.Links;
import org.waymark.web.Needs;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.ShownOnce;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;
import org.waymark.web.mail.Letters;
import org.waymark.web.pages.Templates;
import org.waymark.web.security.KnownPerson;

/** Who is in the workspace, and who is invited. */
@Controller
class PeopleController {
    private final Templates templates;
    private final SettingsPages pages;
    private final PeopleQuery query;
    private final NameQuery names;
    private final Invitations invitations;
    private final Letters letters;
    private final RefusedAddresses refused;

    PeopleController(
            Templates templates,
            SettingsPages pages,
            PeopleQuery query,
            NameQuery names,
            Invitations invitations,
            Letters letters,
            RefusedAddresses refused) {
        this.templates = templates;
        this.pages = pages;
        this.query = query;
        this.names = names;
        this.invitations = invitations;
        this.letters = letters;
        this.refused = refused;
    }

    @GetMapping("/settings/people")
    View list(
            Shell shell,
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean gone,
            @RequestParam(defaultValue = "1") int page) {
        var frame = pages.open(Section.PEOPLE, shell, actor);
        var wish = new PeopleView.Wish(q.strip(), gone, page);
        var open = query.invitations(actor, wish, shell.words().now());
        var view = PeopleView.of(wish, query.lines(actor, wish), open);
        var stuck = letters.stuck();
        return Page.of(templates.settingsPeople(frame, view, stuck, refused.newest(actor), !KnownPerson.isAtHome()));
    }

    @GetMapping("/settings/people/invitations/new")
    View form(Shell shell, Actor actor, Typed typed) {
        var page = pages.open(Section.PEOPLE, shell, actor);
        if (KnownPerson.isAtHome()) throw new Refused.Conflict("no.people.personal");
        return Page.of(templates.settingsInvitation(page, typed, actor.role(), names.teams(actor)));
    }

    @Needs(Action.MANAGE_PEOPLE)
    @PostMapping("/settings/people/invitations")
    View invite(Actor actor, Form form, HttpServletRequest request, HttpServletResponse response) {
        var team = names.team(actor, form, "team");
        var wish = new InvitationWish(form.optionalLine("email"), form.choice("role", Role.class), team);
        form.refuseIfBroken();
        var made = invitations.invite(actor, wish);
        var page = "/settings/people/invitations/" + made.invitation().id().value();
        return ShownOnce.at(page, "/invitations/" + made.token(), request, response);
    }

    /** With its link, where that was not shown yet. */
    @GetMapping("/settings/people/invitations/{id}")
    View invited(
            Shell shell, Actor actor, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) {
        var invitation = invitations.open(actor).stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused.Missing("invitation"));
        var path = ShownOnce.take(request, response);
        if (path.isEmpty()) return new SeeOther("/settings/people");
        var page = pages.open(Section.PEOPLE, shell, actor);
        return Page.of(templates.settingsInvited(page, invitation, Links.to(request, path.get()), letters.canBeSent()));
    }

    @PostMapping("/settings/people/invitations/{id}/revocation")
    View revoke(Actor actor, @PathVariable UUID id, Words words, HttpServletResponse response) {
        invitations.revoke(actor, new Invitation.Id(id));
        var undo = "/settings/people/invitations/" + id + "/restoration";
        Toasts.leave(response, words.of("people.invitation.revoked"), undo);
        return new SeeOther("/settings/people");
    }

    @PostMapping("/settings/people/invitations/{id}/restoration")
    View restore(Actor actor, @PathVariable UUID id, Words words, HttpServletResponse response) {
        invitations.restore(actor, new Invitation.Id(id));
        Toasts.leave(response, words.of("people.invitation.restored"), null);
        return new SeeOther("/settings/people");
    }
}
