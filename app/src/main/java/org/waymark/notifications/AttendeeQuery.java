package org.waymark.notifications;

import static org.jooq.impl.DSL.select;
import static org.waymark.reviews.schema.Tables.FOLLOW_UP;
import static org.waymark.reviews.schema.Tables.REVIEW_ATTENDEE;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.reviews.Review;

/** Whom the minutes of a review concern. */
@Repository
class AttendeeQuery {
    private final DSLContext db;

    AttendeeQuery(DSLContext db) {
        this.db = db;
    }

    List<UUID> concerned(UUID workspace, Review.Id review) {
        return db.select(REVIEW_ATTENDEE.PERSON_ID)
                .from(REVIEW_ATTENDEE)
                .where(REVIEW_ATTENDEE.WORKSPACE_ID.eq(workspace))
                .and(REVIEW_ATTENDEE.REVIEW_ID.eq(review.value()))
                .union(select(FOLLOW_UP.OWNER_ID)
                        .from(FOLLOW_UP)
                        .where(FOLLOW_UP.WORKSPACE_ID.eq(workspace))
                        .and(FOLLOW_UP.REVIEW_ID.eq(review.value()))
                        .and(FOLLOW_UP.REMOVED_AT.isNull()))
                .fetch(REVIEW_ATTENDEE.PERSON_ID);
    }
}
