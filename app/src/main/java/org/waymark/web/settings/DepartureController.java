package org.waymark.web.settings;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.waymark.people.People;
import org.waymark.people.Person;
import org.waymark.people.SignedIn;
import org.waymark.web.Form;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;
import org.waymark.web.pages.Templates;

/** Leaving a workspace by oneself: what that means first, then the deed. */
@Controller
class DepartureController {
    private final Templates templates;
    private final SettingsPages pages;
    private final LeavingQuery query;
    private final People people;

    DepartureController(Templates templates, SettingsPages pages, LeavingQuery query, People people) {
        this.templates = templates;
        this.pages = pages;
        this.query = query;
        this.people = people;
    }

    @GetMapping("/me/departure")
    View page(Shell shell, SignedIn signedIn, Typed typed) {
        if (signedIn.workspace().personal()) return new SeeOther("/me");
        var page = pages.open(Section.ME, shell, signedIn.actor());
        return Page.of(templates.settingsDeparture(page, query.of(signedIn.actor()), typed));
    }

    /** One goes on in the personal workspace. */
    @PostMapping("/me/departure")
    View leave(SignedIn signedIn, Form form, Words words, HttpServletResponse response) {
        var actor = signedIn.actor();
        people.remove(actor, new Person.Id(actor.person()), form.version());
        Toasts.leave(response, words.of("me.left", signedIn.workspace().name()), null);
        return new SeeOther("/");
    }
}
