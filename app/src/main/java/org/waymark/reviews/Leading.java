package org.waymark.reviews;

import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

/** What must hold before somebody leads a review. */
@Component
class Leading {
    private final ReviewStore store;
    private final Access access;

    Leading(ReviewStore store, Access access) {
        this.store = store;
        this.access = access;
    }

    List<Review> newest(Actor actor, int most) {
        access.require(actor, Action.READ);
        return store.newest(actor.workspace(), most);
    }

    /** One that was not taken away. */
    Review any(Actor actor, Review.Id id) {
        access.require(actor, Action.READ);
        var review = store.get(actor.workspace(), id);
        if (review.removedAt() != null) throw new Refused.Missing("review");
        return review;
    }

    Review ownEvenRemoved(Actor actor, Review.Id id) {
        var review = store.get(actor.workspace(), id);
        require(actor, review);
        return review;
    }

    Review own(Actor actor, Review.Id id) {
        var review = any(actor, id);
        require(actor, review);
        return review;
    }

    /** One that goes on. */
    Review live(Actor actor, Review.Id id) {
        return own(actor, id).requireGoingOn();
    }

    void require(Actor actor, Review review) {
        access.require(actor, Action.HOLD_REVIEW, review.holder());
    }
}
