package org.waymark.people;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.waymark.platform.Actor;
import org.waymark.platform.Problems;
import org.waymark.platform.Refused;

/** Changes the password of who knows the old one. For who does not: {@link PasswordResets}. */
@Service
public class PasswordChanges {
    private static final Logger LOG = LoggerFactory.getLogger(PasswordChanges.class);

    private final PasswordStore store;
    private final PersonStore persons;
    private final Passwords passwords;
    private final PasswordCheck check;
    private final Access access;

    PasswordChanges(PasswordStore store, PersonStore persons, Passwords passwords, PasswordCheck check, Access access) {
        this.store = store;
        this.persons = persons;
        this.passwords = passwords;
        this.check = check;
        this.access = access;
    }

    /** Ends all other sessions: whoever stole one is out. */
    public void change(SignedIn signedIn, @Nullable String old, @Nullable String fresh, String ip) {
        var hash = checked(signedIn.actor(), signedIn.person(), old, fresh, ip);
        store.change(signedIn.person().id().value(), hash, signedIn.session());
        LOG.info("Person {} changed the password", signedIn.person().id().value());
    }

    /** By a program with a token, which has no session to keep: ends all of them. */
    public void change(Actor actor, @Nullable String old, @Nullable String fresh, String ip) {
        var person = persons.find(actor.person()).orElseThrow(() -> new Refused.Missing("person"));
        var hash = checked(actor, person, old, fresh, ip);
        store.change(actor.person(), hash, null);
        LOG.info("Person {} changed the password with a token", actor.person());
    }

    /** The hash of the new one, once the old one was right. */
    private String checked(Actor actor, Person person, @Nullable String old, @Nullable String fresh, String ip) {
        access.require(actor, Action.KEEP_OWN);
        var problems = new Problems();
        var checked = PasswordRules.checked(problems, "password", fresh, person.email());
        check.requireTyped(problems, "oldPassword", old);
        problems.refuse();
        check.require(person, "oldPassword", old, ip);
        return passwords.hash(checked);
    }
}
