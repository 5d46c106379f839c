package org.waymark.reviews;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.objectives.KeyResult;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

/**
 * Asks everybody in the room at once how sure they are, without saying who said what: a vote cannot be taken back, and none is
 * shown before there are enough that nobody is known by it.
 */
@Service
public class Ballots {
    /** With two votes each knows the other's. */
    public static final int FEWEST_SHOWN = 3;

    private static final int MOST_POINTS = 10;

    private final BallotStore store;
    private final ReviewStore reviews;
    private final Leading leading;
    private final TopicStore topics;
    private final AgendaQuery agenda;
    private final Access access;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Ballots(
            BallotStore store,
            ReviewStore reviews,
            Leading leading,
            TopicStore topics,
            AgendaQuery agenda,
            Access access,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.reviews = reviews;
        this.leading = leading;
        this.topics = topics;
        this.agenda = agenda;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    /** @param points 0 to 10: of ten times, how often it would be reached */
    @Transactional
    public void cast(Actor actor, Review.Id id, KeyResult.Id about, int points) {
        if (!access.maySomewhere(actor, Action.CHECK_IN)) access.require(actor, Action.CHECK_IN);
        var review = leading.any(actor, id).requireGoingOn();
        var topic = topics.hold(actor.workspace(), id, about);
        if (agenda.find(actor, about).isEmpty()) throw new Refused.Missing("topic");
        if (points < 0 || points > MOST_POINTS) {
            throw new Refused.Invalid("points", points, "no.reviews.points", MOST_POINTS);
        }
        if (topic.shownAt() != null) throw new Refused.Conflict("no.reviews.votes-shown");
        if (!store.addVoter(actor.workspace(), id, about, actor.person())) {
            throw new Refused.Conflict("no.reviews.voted");
        }
        store.count(actor.workspace(), id, about, points);
        reviews.attend(actor.workspace(), id, actor.person());
        events.publishEvent(review.news(actor.workspace()));
    }

    /** From now on everybody sees how the room voted, and nobody votes any more. */
    @Transactional
    public void show(Actor actor, Review.Id id, KeyResult.Id about) {
        var review = leading.live(actor, id);
        var topic = topics.hold(actor.workspace(), id, about);
        if (topic.shownAt() != null) return;
        if (store.voters(actor.workspace(), id, about) < FEWEST_SHOWN) {
            throw new Refused.Conflict("no.reviews.too-few-votes", FEWEST_SHOWN);
        }
        topics.save(actor.workspace(), id, topic.shown(clock.instant()));
        events.publishEvent(review.news(actor.workspace()));
    }
}
