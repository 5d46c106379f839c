package org.waymark.people;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.platform.Actor;
import org.waymark.platform.Problems;
import org.waymark.platform.Refused;

/** Another address for who knows the password and reads the mail that comes there. Where no mail is sent: {@link GivenEmails}. */
@Service
public class EmailChanges {
    private final Access access;
    private final PersonStore persons;
    private final PasswordCheck passwords;
    private final Attempts attempts;
    private final EmailLinks links;
    private final EmailChangeStore store;
    private final Clock clock;

    EmailChanges(
            Access access,
            PersonStore persons,
            PasswordCheck passwords,
            Attempts attempts,
            EmailLinks links,
            EmailChangeStore store,
            Clock clock) {
        this.access = access;
        this.persons = persons;
        this.passwords = passwords;
        this.attempts = attempts;
        this.links = links;
        this.store = store;
        this.clock = clock;
    }

    /** Sends a link there; until it is opened the person keeps the address it has. Not one transaction: hashing takes long. */
    public void ask(Actor actor, @Nullable String email, @Nullable String password, String ip) {
        access.require(actor, Action.KEEP_OWN);
        var person = persons.find(actor.person()).orElseThrow(() -> new Refused.Missing("person"));
        var problems = new Problems();
        var address = EmailAddress.checked(problems, "email", email);
        if (address.text().equals(person.email())) problems.add("email", address.text(), "no.people.email-same");
        passwords.requireTyped(problems, "password", password);
        problems.refuse();
        passwords.require(person, "password", password, ip);
        // never forgiven: each sends a letter to somebody who may not have asked for it
        attempts.begin(Attempts.Purpose.ADDRESS, address, ip);
        links.send(person, address);
    }

    /** What still waits for its link to be opened. */
    @Transactional(readOnly = true)
    public Optional<EmailChange> waiting(Actor actor) {
        access.require(actor, Action.KEEP_OWN);
        return store.of(actor.person(), clock.instant());
    }

    /** The link no longer works. */
    @Transactional
    public void withdraw(Actor actor) {
        access.require(actor, Action.KEEP_OWN);
        store.remove(actor.person());
    }
}
