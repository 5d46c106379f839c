package org.waymark.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.waymark.people.PasswordResets;
import org.waymark.web.Form;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Frame;
import org.waymark.web.layout.Typed;
import org.waymark.web.mail.Letters;
import org.waymark.web.pages.Templates;

/** For who has lost the password: ask for a link, and choose a new one with it. */
@Controller
class PasswordResetController {
    private final Templates templates;
    private final PasswordResets resets;
    private final Letters letters;

    PasswordResetController(Templates templates, PasswordResets resets, Letters letters) {
        this.templates = templates;
        this.resets = resets;
        this.letters = letters;
    }

    @GetMapping("/password-resets")
    View page(Frame frame, Typed typed, @RequestParam(defaultValue = "false") boolean sent) {
        return Page.of(templates.entryForgotten(frame, typed, letters.canBeSent(), sent));
    }

    @PostMapping("/password-resets")
    View request(Form form, HttpServletRequest request) {
        var email = form.optionalLine("email", 300);
        form.refuseIfBroken();
        resets.request(email, request.getRemoteAddr());
        return new SeeOther("/password-resets?sent=true");
    }

    @GetMapping("/password-resets/{token}")
    View choose(Frame frame, Typed typed, @PathVariable String token) {
        var person = resets.personOf(token);
        return person.isEmpty()
                ? new Page(templates.entryOver(frame, "reset", "/password-resets"), HttpStatus.GONE)
                : Page.of(templates.entryReset(frame, typed, token, person.get()));
    }

    @PostMapping("/password-resets/{token}")
    View reset(@PathVariable String token, HttpServletRequest request) {
        resets.reset(token, request.getParameter("password"));
        return new SeeOther("/sign-in?after=reset");
    }
}
