package org.waymark.reviews;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Objective;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.platform.Ids;
import org.waymark.platform.Refused;
import org.waymark.reviews.FollowUpChanged.Change;

/** Keeps who said in a review to do what, until it is done. */
@Service
public class FollowUps {
    /** Whoever agrees on more agrees on nothing. */
    private static final int MOST = 100;

    private final FollowUpStore store;
    private final Leading leading;
    private final AgendaQuery agenda;
    private final PresentQuery present;
    private final Access access;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    FollowUps(
            FollowUpStore store,
            Leading leading,
            AgendaQuery agenda,
            PresentQuery present,
            Access access,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.leading = leading;
        this.agenda = agenda;
        this.present = present;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    public FollowUp agree(Actor actor, Review.Id id, FollowUpWish wish) {
        var title = wish.checkedTitle(leading.live(actor, id).day());
        if (store.count(actor.workspace(), id) >= MOST) throw new Refused.Conflict("no.reviews.too-many", MOST);
        present.requirePerson(actor.workspace(), wish.owner());
        var objective = objective(actor, wish.keyResult());
        var followUp = new FollowUp(
                new FollowUp.Id(ids.next()), id, wish.keyResult(), title, wish.owner(), wish.due(), null, null);
        store.add(actor, followUp, clock.instant());
        events.publishEvent(new FollowUpChanged(actor, clock.instant(), Change.AGREED, followUp, objective));
        return followUp;
    }

    /** By whoever said so, and whoever may lead the review. */
    @Transactional
    public FollowUp finish(Actor actor, FollowUp.Id id) {
        return save(actor, opened(actor, id).done(clock.instant()), Change.DONE);
    }

    @Transactional
    public FollowUp reopen(Actor actor, FollowUp.Id id) {
        return save(actor, opened(actor, id).done(null), Change.REOPENED);
    }

    @Transactional
    public FollowUp remove(Actor actor, FollowUp.Id id) {
        return remove(actor, id, clock.instant(), Change.REMOVED);
    }

    @Transactional
    public FollowUp restore(Actor actor, FollowUp.Id id) {
        return remove(actor, id, null, Change.RESTORED);
    }

    private FollowUp remove(Actor actor, FollowUp.Id id, @Nullable Instant at, Change change) {
        return save(actor, opened(actor, id).removed(at), change);
    }

    private FollowUp opened(Actor actor, FollowUp.Id id) {
        var followUp = store.get(actor.workspace(), id);
        objective(actor, followUp.keyResult());
        var isOwn = followUp.owner().value().equals(actor.person()) && access.may(actor, Action.KEEP_OWN);
        if (!isOwn) leading.own(actor, followUp.review());
        return followUp;
    }

    /** What was said about a key result one may not see is not there. */
    private Objective.@Nullable Id objective(Actor actor, KeyResult.@Nullable Id keyResult) {
        if (keyResult == null) return null;
        return agenda.find(actor, keyResult)
                .orElseThrow(() -> new Refused.Missing("follow-up"))
                .objective();
    }

    private FollowUp save(Actor actor, FollowUp followUp, Change change) {
        store.save(actor.workspace(), followUp);
        var objective = objective(actor, followUp.keyResult());
        events.publishEvent(new FollowUpChanged(actor, clock.instant(), change, followUp, objective));
        return followUp;
    }
}
