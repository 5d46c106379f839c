package org.waymark.people;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.platform.Problems;
import org.waymark.platform.Refused;

/** Whether somebody who is signed in knows the password too, before something that a thief of the session must not do. */
@Component
class PasswordCheck {
    private final PasswordStore store;
    private final Passwords passwords;
    private final Attempts attempts;

    PasswordCheck(PasswordStore store, Passwords passwords, Attempts attempts) {
        this.store = store;
        this.passwords = passwords;
        this.attempts = attempts;
    }

    void requireTyped(Problems problems, String field, @Nullable String password) {
        if (!PasswordRules.possible(PasswordRules.normal(password))) {
            problems.add(field, "", "no.people.password-old-missing");
        }
    }

    /** Slow on purpose: hashes what was typed. */
    void require(Person person, String field, @Nullable String password, String ip) {
        var attempt = attempts.begin(Attempts.Purpose.CHANGE, new EmailAddress(person.email()), ip);
        if (!passwords.fits(
                PasswordRules.normal(password), store.hashOf(person.id().value()))) {
            throw new Refused.Invalid(field, "", "no.people.password-old");
        }
        attempts.forgive(attempt);
    }
}
