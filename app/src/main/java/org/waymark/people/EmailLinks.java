package org.waymark.people;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.platform.Refused;

/** Links to a new address, which prove that its mailbox is the person's. Who holds one may use it: no actor knocks here. */
@Service
public class EmailLinks {
    private static final Duration WORKS = Duration.ofDays(1);
    private static final Logger LOG = LoggerFactory.getLogger(EmailLinks.class);

    private final EmailChangeStore store;
    private final PersonStore persons;
    private final Readdressing readdressing;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    EmailLinks(
            EmailChangeStore store,
            PersonStore persons,
            Readdressing readdressing,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.persons = persons;
        this.readdressing = readdressing;
        this.events = events;
        this.clock = clock;
    }

    /** Looks the same whether or not the address is somebody else's already. */
    @Transactional
    public void send(Person person, EmailAddress email) {
        var taken = persons.withEmail(email)
                .filter(other -> !other.id().equals(person.id()))
                .isPresent();
        events.publishEvent(new EmailChangeAsked(person, email.text(), make(person, email), taken));
    }

    /** The secret of a new link; earlier ones no longer work. */
    @Transactional
    public String make(Person person, EmailAddress email) {
        var secret = Secret.next(random, "");
        var now = clock.instant();
        store.add(new EmailChange(person, email.text(), now.plus(WORKS)), secret, now);
        LOG.info("A link to a new address was made for person {}", person.id().value());
        return secret.text();
    }

    /** Empty when the link was used or taken back, has expired, or a newer one was made. */
    @Transactional(readOnly = true)
    public Optional<EmailChange> behind(String token) {
        return store.behind(new Secret(token), clock.instant());
    }

    /** Gives the person the address. */
    @Transactional
    public EmailChange confirm(String token) {
        var change = behind(token).orElseThrow(() -> new Refused.Conflict("no.people.link-over"));
        readdressing.give(change.person().id().value(), change.person(), new EmailAddress(change.email()));
        LOG.info("Person {} confirmed a new address", change.person().id().value());
        return change;
    }
}
