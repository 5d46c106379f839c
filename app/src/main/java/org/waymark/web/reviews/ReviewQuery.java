package org.waymark.web.reviews;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.reviews.schema.Tables.FOLLOW_UP;
import static org.waymark.reviews.schema.Tables.REVIEW;
import static org.waymark.reviews.schema.Tables.REVIEW_ATTENDEE;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.objectives.KeyResult;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.reviews.Review;
import org.waymark.web.layout.Face;

/** Reads reviews: all of them as lines, or one with its agenda. */
@Repository
class ReviewQuery {
    private static final int MOST = 60;

    private static final Field<List<Face>> PRESENT = multiset(select(PERSON.ID, PERSON.NAME)
                    .from(REVIEW_ATTENDEE)
                    .join(PERSON)
                    .on(PERSON.ID.eq(REVIEW_ATTENDEE.PERSON_ID))
                    .where(REVIEW_ATTENDEE.WORKSPACE_ID.eq(REVIEW.WORKSPACE_ID))
                    .and(REVIEW_ATTENDEE.REVIEW_ID.eq(REVIEW.ID))
                    .orderBy(PERSON.NAME, PERSON.ID))
            .as("present")
            .convertFrom(rows -> rows.map(row -> Face.of(row.value1(), row.value2())));

    private final DSLContext db;

    ReviewQuery(DSLContext db) {
        this.db = db;
    }

    /** Those that go on first, then the newest. */
    @Transactional(readOnly = true)
    List<ReviewView> list(Actor actor) {
        return ReviewRows.of(actor, db)
                .orderBy(field(REVIEW.ENDED_AT.isNotNull()), REVIEW.STARTED_AT.desc())
                .limit(MOST)
                .fetch(ReviewRows::view);
    }

    @Transactional(readOnly = true)
    ReviewSheet sheet(Actor actor, Review.Id id) {
        var topics = TopicRows.of(actor);
        var agreed = FollowUpRows.ofReview(actor);
        var isPresent = isPresent(actor);
        return ReviewRows.of(actor, db, topics, PRESENT, isPresent, agreed)
                .and(REVIEW.ID.eq(id.value()))
                .fetchOptional(row -> new ReviewSheet(
                        ReviewRows.view(row), row.get(topics), row.get(PRESENT), row.get(isPresent), row.get(agreed)))
                .orElseThrow(() -> new Refused.Missing("review"));
    }

    /** What was said about a key result in earlier reviews and is not done yet. */
    @Transactional(readOnly = true)
    List<FollowUpView> stillOpen(Actor actor, Review.Id review, KeyResult.Id about) {
        return FollowUpRows.of(actor, db)
                .and(FOLLOW_UP.KEY_RESULT_ID.eq(about.value()))
                .and(FOLLOW_UP.REVIEW_ID.ne(review.value()))
                .and(FOLLOW_UP.DONE_AT.isNull())
                .orderBy(FOLLOW_UP.ID)
                .limit(MOST)
                .fetch(FollowUpRows::view);
    }

    /** What the reader said to do and has not done. */
    @Transactional(readOnly = true)
    List<FollowUpView> owed(Actor actor) {
        return FollowUpRows.of(actor, db)
                .and(FOLLOW_UP.OWNER_ID.eq(actor.person()))
                .and(FOLLOW_UP.DONE_AT.isNull())
                .orderBy(FOLLOW_UP.DUE_DAY.asc().nullsLast(), FOLLOW_UP.ID)
                .limit(MOST)
                .fetch(FollowUpRows::view);
    }

    private static Field<Boolean> isPresent(Actor actor) {
        return field(exists(selectOne()
                        .from(REVIEW_ATTENDEE)
                        .where(REVIEW_ATTENDEE.WORKSPACE_ID.eq(REVIEW.WORKSPACE_ID))
                        .and(REVIEW_ATTENDEE.REVIEW_ID.eq(REVIEW.ID))
                        .and(REVIEW_ATTENDEE.PERSON_ID.eq(actor.person()))))
                .as("is_present");
    }
}
