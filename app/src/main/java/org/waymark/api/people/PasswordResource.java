package org.waymark.api.people;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.people.PasswordChanges;
import org.waymark.platform.Actor;

/** The password of the person of the token. */
@Controller
@RequestMapping("/api/v1/me/password")
class PasswordResource {
    private final PasswordChanges passwords;

    PasswordResource(PasswordChanges passwords) {
        this.passwords = passwords;
    }

    record PasswordSent(
            @Says("The one that you have now.") String oldPassword,
            @Says("The new one, 10 to 200 characters.") String password) {}

    @Says("Change your own password; signs you out on all devices")
    @PutMapping
    Answer<Void> change(Actor actor, HttpServletRequest request, @Sent PasswordSent sent) {
        passwords.change(actor, sent.oldPassword(), sent.password(), request.getRemoteAddr());
        return Answer.done();
    }
}
