package org.waymark.web.entry;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.waymark.people.EmailLinks;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Frame;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Typed;
import org.waymark.web.pages.Templates;
import org.waymark.web.security.KnownPerson;

/** The link that went to a new address. It asks once more, since mail programs open links by themselves. */
@Controller
class EmailLinkController {
    private final Templates templates;
    private final EmailLinks links;

    EmailLinkController(Templates templates, EmailLinks links) {
        this.templates = templates;
        this.links = links;
    }

    @GetMapping("/email-changes/{token}")
    View page(Frame frame, Typed typed, @PathVariable String token) {
        var change = links.behind(token);
        return change.isEmpty()
                ? new Page(templates.entryOver(frame, "email-change", "/me/email"), HttpStatus.GONE)
                : Page.of(templates.entryEmailChange(frame, typed, token, change.get()));
    }

    @PostMapping("/email-changes/{token}")
    View confirm(Frame frame, @PathVariable String token, HttpServletResponse response) {
        var change = links.confirm(token);
        if (KnownPerson.here().isEmpty()) return new SeeOther("/sign-in?after=email");
        // somebody else may be signed in here
        var said = frame.words().of("people.email.changed", change.person().name(), change.email());
        Toasts.leave(response, said, null);
        return new SeeOther("/me");
    }
}
