package org.waymark.web.settings;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.waymark.people.PasswordChanges;
import org.waymark.people.People;
import org.waymark.people.Person;
import org.waymark.people.Profile;
import org.waymark.people.Profiles;
import org.waymark.people.Session;
import org.waymark.people.Sessions;
import org.waymark.people.SignedIn;
import org.waymark.platform.Actor;
import org.waymark.web.Addresses;
import org.waymark.web.Form;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;
import org.waymark.web.pages.Templates;

/** What each person keeps for itself: profile, looks, password and devices. */
@Controller
class MeController {
    private final Templates templates;
    private final SettingsPages pages;
    private final People people;
    private final Profiles profiles;
    private final PasswordChanges passwords;
    private final Sessions sessions;

    MeController(
            Templates templates,
            SettingsPages pages,
            People people,
            Profiles profiles,
            PasswordChanges passwords,
            Sessions sessions) {
        this.templates = templates;
        this.pages = pages;
        this.people = people;
        this.profiles = profiles;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    @GetMapping("/me")
    View page(Shell shell, SignedIn signedIn, Typed typed) {
        var actor = signedIn.actor();
        var page = pages.open(Section.ME, shell, actor);
        var view = MeView.of(signedIn, jobTitle(actor), sessions.mine(actor), typed, shell.words());
        return Page.of(templates.settingsMe(page, view));
    }

    @PostMapping("/me")
    View change(Actor actor, Form form, Words words, HttpServletResponse response) {
        var profile = new Profile(
                form.optionalLine("name"),
                form.optionalLine("jobTitle"),
                form.choice("theme", Person.Theme.class),
                form.ticked("singleKeys"));
        form.refuseIfBroken();
        profiles.change(actor, form.version(), profile);
        Toasts.leave(response, words.of("settings.saved"), null);
        return new SeeOther("/me");
    }

    /** The switch in the top bar. A script has changed the look of the page already and wants no other one. */
    @PostMapping("/me/theme")
    Object theme(Actor actor, Form form, HttpServletRequest request) {
        var theme = form.optionalLine("theme", 10).equals("dark") ? Person.Theme.DARK : Person.Theme.LIGHT;
        form.refuseIfBroken();
        profiles.paint(actor, theme);
        return wantsPage(request)
                ? new SeeOther(Addresses.before(request, "/me"))
                : ResponseEntity.noContent().build();
    }

    @PostMapping("/me/password")
    View changePassword(SignedIn signedIn, HttpServletRequest request, Words words, HttpServletResponse response) {
        var old = request.getParameter("oldPassword");
        passwords.change(signedIn, old, request.getParameter("password"), request.getRemoteAddr());
        Toasts.leave(response, words.of("me.password.changed"), null);
        return new SeeOther("/me");
    }

    @PostMapping("/me/sessions/{id}/closure")
    View close(Actor actor, @PathVariable UUID id, Words words, HttpServletResponse response) {
        sessions.close(actor, new Session.Id(id));
        Toasts.leave(response, words.of("me.device.closed"), null);
        return new SeeOther("/me");
    }

    @PostMapping("/me/sessions/closure")
    View closeOthers(SignedIn signedIn, Words words, HttpServletResponse response) {
        sessions.closeOthers(signedIn);
        Toasts.leave(response, words.of("me.devices.closed"), null);
        return new SeeOther("/me");
    }

    private static boolean wantsPage(HttpServletRequest request) {
        var accepted = request.getHeader("Accept");
        return accepted != null && accepted.contains("text/html");
    }

    private String jobTitle(Actor actor) {
        return people.find(actor, new Person.Id(actor.person())).jobTitle();
    }
}
