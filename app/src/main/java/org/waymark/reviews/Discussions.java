package org.waymark.reviews;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.objectives.KeyResult;
import org.waymark.platform.Actor;
import org.waymark.platform.Problems;
import org.waymark.platform.Refused;

/** What goes on in a review: from one key result to the next, and what is decided. Open pages hear of it; the history does not. */
@Service
public class Discussions {
    private static final int DECISION = 2000;
    private static final int NOTES = 8000;

    private final ReviewStore store;
    private final TopicStore topics;
    private final AgendaQuery agenda;
    private final Leading leading;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Discussions(
            ReviewStore store,
            TopicStore topics,
            AgendaQuery agenda,
            Leading leading,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.topics = topics;
        this.agenda = agenda;
        this.leading = leading;
        this.clock = clock;
        this.events = events;
    }

    /** Everybody's page follows to this key result. */
    @Transactional
    public void go(Actor actor, Review.Id id, KeyResult.Id to) {
        var review = leading.live(actor, id);
        topics.get(actor.workspace(), id, to);
        store.save(actor.workspace(), review.at(to));
        tell(actor, review);
    }

    /** What was decided about it so far. */
    @Transactional(readOnly = true)
    public String decision(Actor actor, Review.Id id, KeyResult.Id about) {
        var review = leading.live(actor, id);
        if (agenda.find(actor, about).isEmpty()) throw new Refused.Missing("topic");
        return topics.get(actor.workspace(), review.id(), about).decision();
    }

    @Transactional(readOnly = true)
    public String notes(Actor actor, Review.Id id) {
        return leading.live(actor, id).notes();
    }

    /** What the room decided about it, kept with how it stands now. */
    @Transactional
    public void decide(Actor actor, Review.Id id, KeyResult.Id about, String decision) {
        var review = leading.live(actor, id);
        var topic = topics.get(actor.workspace(), id, about);
        var text = text("decision", decision, DECISION);
        var now = agenda.find(actor, about)
                .orElseThrow(() -> new Refused.Missing("topic"))
                .candidate();
        topics.save(actor.workspace(), id, topic.talked(text, actor.person(), clock.instant(), now));
        tell(actor, review);
    }

    @Transactional
    public void note(Actor actor, Review.Id id, String notes) {
        var review = leading.live(actor, id);
        store.save(actor.workspace(), review.noted(text("notes", notes, NOTES)));
        tell(actor, review);
    }

    /** Whoever may read the workspace may sit in. */
    @Transactional
    public void attend(Actor actor, Review.Id id) {
        var review = leading.any(actor, id).requireGoingOn();
        store.attend(actor.workspace(), id, actor.person());
        tell(actor, review);
    }

    private static String text(String field, String sent, int most) {
        var problems = new Problems();
        var text = problems.text(field, sent, most);
        problems.refuse();
        return text;
    }

    private void tell(Actor actor, Review review) {
        events.publishEvent(review.news(actor.workspace()));
    }
}
