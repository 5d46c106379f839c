package org.waymark.notifications;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.select;
import static org.waymark.people.schema.Tables.TEAM;
import static org.waymark.people.schema.Tables.WORKSPACE;
import static org.waymark.reviews.schema.Tables.FOLLOW_UP;
import static org.waymark.reviews.schema.Tables.REVIEW;
import static org.waymark.reviews.schema.Tables.REVIEW_ATTENDEE;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.reviews.Review;

/** Whom the minutes of a review concern, and whose review it is. */
@Repository
class AttendeeQuery {
    private final DSLContext db;

    AttendeeQuery(DSLContext db) {
        this.db = db;
    }

    /** The name of its team, or that of the workspace where it is the company's. */
    String whose(UUID workspace, Review.Id review) {
        return db.select(coalesce(TEAM.NAME, WORKSPACE.NAME))
                .from(REVIEW)
                .join(WORKSPACE)
                .on(WORKSPACE.ID.eq(REVIEW.WORKSPACE_ID))
                .leftJoin(TEAM)
                .on(TEAM.WORKSPACE_ID.eq(REVIEW.WORKSPACE_ID).and(TEAM.ID.eq(REVIEW.TEAM_ID)))
                .where(REVIEW.WORKSPACE_ID.eq(workspace), REVIEW.ID.eq(review.value()))
                .fetchSingle()
                .value1();
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
