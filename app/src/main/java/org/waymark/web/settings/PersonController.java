package org.waymark.web.settings;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.waymark.people.Action;
import org.waymark.people.GivenEmails;
import org.waymark.people.People;
import org.waymark.people.Person;
import org.waymark.people.ResetLinks;
import org.waymark.people.Token;
import org.waymark.people.Tokens;
import org.waymark.platform.Actor;
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
import org.waymark.web.pages.Templates;

/** One person as an admin sees it: role, tokens, a new password, removal. */
@Controller
class PersonController {
    private final Templates templates;
    private final SettingsPages pages;
    private final People people;
    private final ResetLinks resets;
    private final GivenEmails emails;
    private final Tokens tokens;

    PersonController(
            Templates templates,
            SettingsPages pages,
            People people,
            ResetLinks resets,
            GivenEmails emails,
            Tokens tokens) {
        this.templates = templates;
        this.pages = pages;
        this.people = people;
        this.resets = resets;
        this.emails = emails;
        this.tokens = tokens;
    }

    @GetMapping("/settings/people/{id}")
    View page(Shell shell, Actor actor, @PathVariable UUID id, Typed typed) {
        var page = pages.open(Section.PEOPLE, shell, actor);
        var membership = people.find(actor, new Person.Id(id));
        var stored = Typed.from(Map.of(
                "role", membership.role().name(), "version", "" + membership.version(), "email", typed.value("email")));
        // refused may be another form of the page than that of the role
        var shown = typed.values().containsKey("role")
                ? typed.over(stored, shell.words())
                : new Typed(stored.values(), typed.problems());
        var held = tokens.of(actor, new Person.Id(id)).stream()
                .filter(token -> token.worksAt(shell.words().now()))
                .toList();
        return Page.of(templates.settingsPerson(page, membership, shown, held, Roles.givenBy(actor, shell.words())));
    }

    @Needs(Action.MANAGE_PEOPLE)
    @PostMapping("/settings/people/{id}/role")
    View changeRole(Actor actor, @PathVariable UUID id, Form form, Words words, HttpServletResponse response) {
        var role = form.choice("role", Role.class);
        form.refuseIfBroken();
        var changed = people.changeRole(actor, new Person.Id(id), form.version(), role);
        Toasts.leave(response, words.of("people.role.changed", changed.name(), Roles.word(role, words)), null);
        return new SeeOther("/settings/people/" + id);
    }

    @Needs(Action.MANAGE_PEOPLE)
    @PostMapping("/settings/people/{id}/email")
    View changeEmail(Actor actor, @PathVariable UUID id, Form form, Words words, HttpServletResponse response) {
        var email = form.optionalLine("email", 300);
        form.refuseIfBroken();
        emails.give(actor, new Person.Id(id), form.version(), email);
        var person = people.find(actor, new Person.Id(id));
        Toasts.leave(response, words.of("people.email.changed", person.name(), person.email()), null);
        return new SeeOther("/settings/people/" + id);
    }

    @PostMapping("/settings/people/{id}/password-reset")
    View resetPassword(Actor actor, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) {
        var path = "/password-resets/" + resets.make(actor, new Person.Id(id));
        return ShownOnce.at("/settings/people/" + id + "/password-reset", path, request, response);
    }

    /** The link, where it was not shown yet. */
    @GetMapping("/settings/people/{id}/password-reset")
    View resetLink(
            Shell shell, Actor actor, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) {
        var page = pages.open(Section.PEOPLE, shell, actor);
        var membership = people.find(actor, new Person.Id(id));
        var path = ShownOnce.take(request, response);
        if (path.isEmpty()) return new SeeOther("/settings/people/" + id);
        return Page.of(templates.settingsResetLink(page, membership, Links.to(request, path.get())));
    }

    @PostMapping("/settings/people/{id}/removal")
    View remove(Actor actor, @PathVariable UUID id, Form form, Words words, HttpServletResponse response) {
        var person = people.find(actor, new Person.Id(id));
        people.remove(actor, person.person(), form.version());
        Toasts.leave(response, words.of("people.removed", person.name()), "/settings/people/" + id + "/restoration");
        return new SeeOther("/settings/people");
    }

    @PostMapping("/settings/people/{id}/restoration")
    View restore(Actor actor, @PathVariable UUID id, Words words, HttpServletResponse response) {
        var person = people.find(actor, new Person.Id(id));
        people.restore(actor, person.person(), person.version());
        Toasts.leave(response, words.of("people.restored", person.name()), null);
        return new SeeOther("/settings/people/" + id);
    }

    @PostMapping("/settings/people/{id}/tokens/{token}/revocation")
    View revoke(
            Actor actor, @PathVariable UUID id, @PathVariable UUID token, Words words, HttpServletResponse response) {
        tokens.revoke(actor, new Token.Id(token));
        Toasts.leave(response, words.of("tokens.revoked"), null);
        return new SeeOther("/settings/people/" + id);
    }
}
