package org.waymark.talk;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.objectives.CheckIn;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.talk.Subject.Kind;

/** Keeps who has read which check-in of what they hold, and said so. Nobody acknowledges their own report. */
@Service
public class Acknowledgements {
    private final AcknowledgementStore store;
    private final SubjectQuery subjects;
    private final Access access;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Acknowledgements(
            AcknowledgementStore store,
            SubjectQuery subjects,
            Access access,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.subjects = subjects;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    public void acknowledge(Actor actor, CheckIn.Id id) {
        var place = held(actor, id);
        if (place.rungs().getFirst().owners().contains(actor.person())) {
            throw new Refused.Conflict("no.talk.acknowledge-own");
        }
        if (store.add(actor.workspace(), place.subject().id(), actor.person(), clock.instant())) {
            events.publishEvent(new CheckInAcknowledged(actor, clock.instant(), place, true));
        }
    }

    @Transactional
    public void takeBack(Actor actor, CheckIn.Id id) {
        var place = held(actor, id);
        if (store.remove(actor.workspace(), place.subject().id(), actor.person())) {
            events.publishEvent(new CheckInAcknowledged(actor, clock.instant(), place, false));
        }
    }

    private Place held(Actor actor, CheckIn.Id id) {
        var place = subjects.open(actor, new Subject(Kind.CHECK_IN, id.value()));
        access.require(actor, Action.ACKNOWLEDGE, place.holder(), place.otherHolders());
        return place;
    }
}
