package org.waymark.web.settings;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.waymark.people.EmailChange;
import org.waymark.people.EmailChanges;
import org.waymark.people.SignedIn;
import org.waymark.platform.Actor;
import org.waymark.web.Form;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;
import org.waymark.web.mail.Letters;
import org.waymark.web.pages.Templates;

/** Asking for another address of one's own; the link in the letter leads to {@code entry}. */
@Controller
class EmailController {
    private final Templates templates;
    private final SettingsPages pages;
    private final EmailChanges changes;
    private final Letters letters;

    EmailController(Templates templates, SettingsPages pages, EmailChanges changes, Letters letters) {
        this.templates = templates;
        this.pages = pages;
        this.changes = changes;
        this.letters = letters;
    }

    @GetMapping("/me/email")
    View page(Shell shell, SignedIn signedIn, Typed typed) {
        var page = pages.open(Section.ME, shell, signedIn.actor());
        var waiting = changes.waiting(signedIn.actor()).map(EmailChange::email).orElse("");
        return Page.of(templates.settingsEmail(page, signedIn, waiting, letters.canBeSent(), typed));
    }

    @PostMapping("/me/email")
    View ask(Actor actor, Form form, HttpServletRequest request, Words words, HttpServletResponse response) {
        var email = form.optionalLine("email", 300);
        form.refuseIfBroken();
        changes.ask(actor, email, request.getParameter("password"), request.getRemoteAddr());
        Toasts.leave(response, words.of("me.email.sent", email), null);
        return new SeeOther("/me/email");
    }

    @PostMapping("/me/email/withdrawal")
    View withdraw(Actor actor, Words words, HttpServletResponse response) {
        changes.withdraw(actor);
        Toasts.leave(response, words.of("me.email.withdrawn"), null);
        return new SeeOther("/me/email");
    }
}
