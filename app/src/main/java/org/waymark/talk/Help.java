package org.waymark.talk;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.objectives.CheckIn;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.platform.Ids;
import org.waymark.platform.Refused;
import org.waymark.talk.HelpRequest.End;
import org.waymark.talk.HelpRequest.Outcome;
import org.waymark.talk.Subject.Kind;

/** Keeps who asked whom for help on a check-in, and what came of it. Whoever may check in there may ask. */
@Service
public class Help {
    /** Whoever needs more help than this needs a meeting. */
    private static final int MOST_OPEN = 5;

    private final HelpStore store;
    private final FollowStore follows;
    private final SubjectQuery subjects;
    private final Readers readers;
    private final Access access;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Help(
            HelpStore store,
            FollowStore follows,
            SubjectQuery subjects,
            Readers readers,
            Access access,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.follows = follows;
        this.subjects = subjects;
        this.readers = readers;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public HelpRequest get(Actor actor, HelpRequest.Id id) {
        access.require(actor, Action.READ);
        return found(actor, id).request();
    }

    /** What is open to the actor to answer or take back. */
    @Transactional(readOnly = true)
    public HelpRequest requireEndable(Actor actor, HelpRequest.Id id) {
        return ending(actor, id).request();
    }

    /** The check-in, if the actor may ask for help on it. */
    @Transactional(readOnly = true)
    public Place requireAskable(Actor actor, CheckIn.Id checkIn) {
        var place = subjects.open(actor, new Subject(Kind.CHECK_IN, checkIn.value()));
        access.require(actor, Action.CHECK_IN, place.holder(), place.otherHolders());
        if (!place.open()) throw new Refused.Conflict("no.talk.help-closed");
        return place;
    }

    /** Whoever is asked follows the check-in from now on. */
    @Transactional
    public HelpRequest ask(Actor actor, CheckIn.Id checkIn, HelpWish wish) {
        var place = requireAskable(actor, checkIn);
        var need = wish.checkedNeed();
        var asked = asked(actor, place, wish);
        var id = place.subject().id();
        if (store.countOpen(actor.workspace(), id) >= MOST_OPEN) {
            throw new Refused.Conflict("no.talk.help-many", MOST_OPEN);
        }
        var request =
                new HelpRequest(new HelpRequest.Id(ids.next()), id, need, asked, actor.person(), clock.instant(), null);
        store.add(actor.workspace(), request);
        follows.join(actor.workspace(), place.subject(), Set.of(asked), clock.instant());
        events.publishEvent(new HelpAsked(actor, clock.instant(), place, request));
        return request;
    }

    /** @param answer what was done; may be empty */
    @Transactional
    public HelpRequest give(Actor actor, HelpRequest.Id id, String answer) {
        return end(actor, id, Outcome.GIVEN, HelpWish.checkedAnswer(answer));
    }

    @Transactional
    public HelpRequest withdraw(Actor actor, HelpRequest.Id id) {
        return end(actor, id, Outcome.WITHDRAWN, "");
    }

    /** Undoes its end. */
    @Transactional
    public HelpRequest reopen(Actor actor, HelpRequest.Id id) {
        var found = ending(actor, id);
        if (found.request().isOpen()) return found.request();
        store.reopen(actor.workspace(), id);
        return told(actor, found.place(), found.request().reopened());
    }

    private HelpRequest end(Actor actor, HelpRequest.Id id, Outcome outcome, String answer) {
        var found = ending(actor, id);
        var ended = new End(outcome, answer, actor.person(), clock.instant());
        var request = found.request().ended(ended);
        store.end(actor.workspace(), id, ended);
        return told(actor, found.place(), request);
    }

    /** Nobody is asked about what they may not see. */
    private UUID asked(Actor actor, Place place, HelpWish wish) {
        var of = wish.of() == null ? place.holder().owner() : wish.of();
        if (of.equals(actor.person())) throw new Refused.Invalid("of", of, "no.talk.help-self");
        if (readers.among(actor.workspace(), place.about(), Set.of(of)).isEmpty()) {
            throw new Refused.Invalid("of", of, "no.talk.help-unseen");
        }
        return of;
    }

    private record Found(HelpRequest request, Place place) {}

    private Found found(Actor actor, HelpRequest.Id id) {
        var request = store.get(actor.workspace(), id);
        return subjects.look(actor, new Subject(Kind.CHECK_IN, request.checkIn()))
                .map(place -> new Found(request, place))
                .orElseThrow(() -> new Refused.Missing("help"));
    }

    private Found ending(Actor actor, HelpRequest.Id id) {
        var found = found(actor, id);
        access.require(
                actor, Action.END_HELP, found.request().asked(), found.request().asker());
        return found;
    }

    private HelpRequest told(Actor actor, Place place, HelpRequest request) {
        events.publishEvent(new HelpEnded(actor, clock.instant(), place, request));
        return request;
    }
}
