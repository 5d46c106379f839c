package org.waymark.web.reviews;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.KEY_RESULT_GRADE;
import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.reviews.schema.Tables.FOLLOW_UP;
import static org.waymark.reviews.schema.Tables.REVIEW;
import static org.waymark.reviews.schema.Tables.REVIEW_ATTENDEE;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.objectives.Grade;
import org.waymark.objectives.GradeRow;
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

    /**
     * What was said about a key result in earlier reviews and is not done, and how it was graded.
     *
     * @param grade null: it was not
     */
    record Aside(List<FollowUpView> stillOpen, @Nullable Grade grade) {
        Aside {
            stillOpen = List.copyOf(stillOpen);
        }
    }

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
        return find(actor, id).orElseThrow(() -> new Refused.Missing("review"));
    }

    @Transactional(readOnly = true)
    Optional<ReviewSheet> find(Actor actor, Review.Id id) {
        var topics = TopicRows.of(actor);
        var agreed = FollowUpRows.ofReview(actor);
        var isPresent = isPresent(actor);
        return ReviewRows.of(actor, db, topics, PRESENT, isPresent, agreed)
                .and(REVIEW.ID.eq(id.value()))
                .fetchOptional(row -> new ReviewSheet(
                        ReviewRows.view(row), row.get(topics), row.get(PRESENT), row.get(isPresent), row.get(agreed)));
    }

    /** What stands beside a key result on the stage. */
    @Transactional(readOnly = true)
    Aside aside(Actor actor, Review.Id review, KeyResult.Id about) {
        var open = FollowUpRows.open(actor, review, about);
        return db.select(open)
                .select(KEY_RESULT_GRADE.fields())
                .from(KEY_RESULT)
                .leftJoin(KEY_RESULT_GRADE)
                .on(KEY_RESULT_GRADE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID))
                .and(KEY_RESULT_GRADE.KEY_RESULT_ID.eq(KEY_RESULT.ID))
                .and(KEY_RESULT_GRADE.REMOVED_AT.isNull())
                .where(KEY_RESULT.WORKSPACE_ID.eq(actor.workspace()), KEY_RESULT.ID.eq(about.value()))
                .fetchSingle(row -> new Aside(row.get(open), GradeRow.grade(row)));
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
