package org.waymark.people;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.platform.Actor;

/** Lets an admin hand a reset link to somebody: the way to a new password where no mail is sent. */
@Service
public class ResetLinks {
    private static final Duration WORKS = Duration.ofHours(24);

    private final InCharge inCharge;
    private final PasswordResets resets;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ResetLinks(InCharge inCharge, PasswordResets resets, ApplicationEventPublisher events, Clock clock) {
        this.inCharge = inCharge;
        this.resets = resets;
        this.events = events;
        this.clock = clock;
    }

    /** Returns the secret of the link, shown this once. */
    @Transactional
    public String make(Actor actor, Person.Id person) {
        var membership = inCharge.require(actor, person);
        var link = resets.link(person, WORKS);
        events.publishEvent(new PersonChanged(
                actor,
                clock.instant(),
                person,
                PersonChanged.Change.RESET_LINK_MADE,
                Map.of("name", membership.name())));
        return link;
    }
}
