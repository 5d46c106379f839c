package org.waymark.people;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.waymark.platform.Problems;
import org.waymark.platform.Refused;

/** Gives a new password to who has lost the old one, by a link that works once. */
@Service
public class PasswordResets {
    private static final Duration LINK = Duration.ofHours(1);
    private static final Logger LOG = LoggerFactory.getLogger(PasswordResets.class);

    private final PersonStore persons;
    private final PasswordStore store;
    private final Passwords passwords;
    private final Attempts attempts;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PasswordResets(
            PersonStore persons,
            PasswordStore store,
            Passwords passwords,
            Attempts attempts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.persons = persons;
        this.store = store;
        this.passwords = passwords;
        this.attempts = attempts;
        this.events = events;
        this.clock = clock;
    }

    /** Answers the same whether or not the address has an account; who sends mail hears of it when it has. */
    public void request(@Nullable String email, String ip) {
        var problems = new Problems();
        var address = EmailAddress.checked(problems, "email", email);
        problems.refuse();
        // never forgiven
        attempts.begin(Attempts.Purpose.RESET, address, ip);
        store.sweepResets(clock.instant());
        persons.withEmail(address).ifPresent(this::request);
    }

    /** Whose password the link replaces; empty when it was used, has expired, or a newer one was made. */
    public Optional<Person> personOf(String token) {
        return store.personOf(new Secret(token), clock.instant());
    }

    /** Ends all sessions of the person, who signs in anew. */
    public Person reset(String token, @Nullable String password) {
        var secret = new Secret(token);
        var person = store.personOf(secret, clock.instant()).orElseThrow(PasswordResets::outlived);
        var problems = new Problems();
        var checked = PasswordRules.checked(problems, "password", password, person.email());
        problems.refuse();
        if (!store.reset(person.id().value(), passwords.hash(checked), secret, clock.instant())) {
            throw outlived();
        }
        LOG.info("Person {} reset the password", person.id().value());
        return person;
    }

    private void request(Person person) {
        events.publishEvent(new ResetRequested(person, link(person.id(), LINK)));
    }

    /** The secret of a new link; earlier ones no longer work. */
    String link(Person.Id person, Duration works) {
        var secret = Secret.next(random, "");
        var now = clock.instant();
        store.addReset(person.value(), secret, now, now.plus(works));
        LOG.info("A reset link was made for person {}", person.value());
        return secret.text();
    }

    private static Refused.Conflict outlived() {
        return new Refused.Conflict("no.people.link-over");
    }
}
