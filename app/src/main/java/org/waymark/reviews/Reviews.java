package org.waymark.reviews;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.cycles.Cycles;
import org.waymark.cycles.Today;
import org.waymark.platform.Actor;
import org.waymark.platform.Ids;
import org.waymark.reviews.ReviewChanged.Change;

/** Begins and ends reviews. What happens in between is in {@link Discussions}. */
@Service
public class Reviews {
    private static final int MOST = 1000;

    private final ReviewStore store;
    private final TopicStore topics;
    private final AgendaQuery agenda;
    private final Leading leading;
    private final PresentQuery present;
    private final Cycles cycles;
    private final Today today;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Reviews(
            ReviewStore store,
            TopicStore topics,
            AgendaQuery agenda,
            Leading leading,
            PresentQuery present,
            Cycles cycles,
            Today today,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.topics = topics;
        this.agenda = agenda;
        this.leading = leading;
        this.present = present;
        this.cycles = cycles;
        this.today = today;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Review get(Actor actor, Review.Id id) {
        return leading.any(actor, id);
    }

    /** Those that were not taken away, the last one first. */
    @Transactional(readOnly = true)
    public List<Review> newest(Actor actor) {
        return leading.newest(actor, MOST);
    }

    /** With the agenda that the present state makes. A week in which nothing needs talking about has an empty one. */
    @Transactional
    public Review start(Actor actor, ReviewWish wish) {
        wish.check();
        present.requireTeam(actor.workspace(), wish.team());
        var cycle = cycles.get(actor, wish.cycle()).requireOpen();
        var day = today.in(actor.workspace());
        var review = Review.of(new Review.Id(ids.next()), wish, day, actor.person(), clock.instant());
        leading.require(actor, review);
        store.add(actor.workspace(), review);
        topics.add(actor.workspace(), review.id(), pick(wish.kind(), agenda.of(actor, cycle.id(), wish.team()), day));
        store.attend(actor.workspace(), review.id(), actor.person());
        return told(actor, review, Change.STARTED);
    }

    /** From now on the minutes stand. */
    @Transactional
    public Review end(Actor actor, Review.Id id) {
        return save(actor, leading.live(actor, id).ended(clock.instant()), Change.ENDED);
    }

    @Transactional
    public Review resume(Actor actor, Review.Id id) {
        return save(actor, leading.own(actor, id).ended(null), Change.RESUMED);
    }

    @Transactional
    public Review remove(Actor actor, Review.Id id) {
        return save(actor, leading.own(actor, id).removed(clock.instant()), Change.REMOVED);
    }

    @Transactional
    public Review restore(Actor actor, Review.Id id) {
        return save(actor, leading.ownEvenRemoved(actor, id).removed(null), Change.RESTORED);
    }

    private static List<Topic> pick(Review.Kind kind, List<Candidate> candidates, LocalDate day) {
        return switch (kind) {
            case WEEKLY -> Agenda.ofTheWeek(candidates, day);
            case CLOSING -> Agenda.ofTheEnd(candidates);
        };
    }

    private Review save(Actor actor, Review review, Change change) {
        store.save(actor.workspace(), review);
        return told(actor, review, change);
    }

    private Review told(Actor actor, Review review, Change change) {
        events.publishEvent(new ReviewChanged(actor, clock.instant(), change, review));
        return review;
    }
}
