package org.waymark.people;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.waymark.platform.Problems;
import org.waymark.platform.Refused;

/** Changes the password of who knows the old one. For who does not: {@link PasswordResets}. */
@Service
public class PasswordChanges {
    private static final Logger LOG = LoggerFactory.getLogger(PasswordChanges.class);

    private final PasswordStore store;
    private final Passwords passwords;
    private final Attempts attempts;
    private final Access access;

    PasswordChanges(PasswordStore store, Passwords passwords, Attempts attempts, Access access) {
        this.store = store;
        this.passwords = passwords;
        this.attempts = attempts;
        this.access = access;
    }

    /** Ends all other sessions: whoever stole one is out. */
    public void change(SignedIn signedIn, @Nullable String old, @Nullable String fresh, String ip) {
        access.require(signedIn.actor(), Action.KEEP_OWN);
        var problems = new Problems();
        var email = signedIn.person().email();
        var checked = PasswordRules.checked(problems, "password", fresh, email);
        var normalOld = PasswordRules.normal(old);
        if (!PasswordRules.possible(normalOld)) {
            problems.add("oldPassword", "", "no.people.password-old-missing");
        }
        problems.refuse();
        var person = signedIn.person().id().value();
        var attempt = attempts.begin("change", new EmailAddress(email), ip);
        if (!passwords.fits(normalOld, store.hashOf(person))) {
            throw new Refused.Invalid("oldPassword", "", "no.people.password-old");
        }
        attempts.forgive(attempt);
        store.change(person, passwords.hash(checked), signedIn.session());
        LOG.info("Person {} changed the password", person);
    }
}
