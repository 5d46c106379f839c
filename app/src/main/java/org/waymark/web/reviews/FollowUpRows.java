package org.waymark.web.reviews;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.reviews.schema.Tables.FOLLOW_UP;
import static org.waymark.reviews.schema.Tables.REVIEW;

import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SelectField;
import org.jooq.SelectFromStep;
import org.jooq.impl.DSL;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.platform.Actor;
import org.waymark.platform.Moments;
import org.waymark.reviews.FollowUp;
import org.waymark.reviews.Review;
import org.waymark.web.layout.Face;

/** Who said to do what: within the row of a review, or alone. */
final class FollowUpRows {
    private static final int MOST = 60;

    private static final Field<Instant> DONE_AT = Moments.in(FOLLOW_UP.DONE_AT);

    private static final List<SelectField<?>> COLUMNS = List.of(
            FOLLOW_UP.ID,
            FOLLOW_UP.REVIEW_ID,
            FOLLOW_UP.KEY_RESULT_ID,
            FOLLOW_UP.TITLE,
            FOLLOW_UP.OWNER_ID,
            FOLLOW_UP.DUE_DAY,
            DONE_AT,
            PERSON.NAME);

    private FollowUpRows() {}

    /** Those of a review, in the order in which they were said. */
    static Field<List<FollowUpView>> ofReview(Actor actor) {
        return multiset(from(actor, select(COLUMNS))
                        .and(FOLLOW_UP.WORKSPACE_ID.eq(REVIEW.WORKSPACE_ID))
                        .and(FOLLOW_UP.REVIEW_ID.eq(REVIEW.ID))
                        .orderBy(FOLLOW_UP.ID))
                .as("agreed")
                .convertFrom(rows -> rows.map(FollowUpRows::view));
    }

    /** What was said about a key result in other reviews and is not done yet. */
    static Field<List<FollowUpView>> open(Actor actor, Review.Id but, KeyResult.Id about) {
        return multiset(from(actor, select(COLUMNS))
                        .and(FOLLOW_UP.KEY_RESULT_ID.eq(about.value()))
                        .and(FOLLOW_UP.REVIEW_ID.ne(but.value()))
                        .and(FOLLOW_UP.DONE_AT.isNull())
                        .orderBy(FOLLOW_UP.ID)
                        .limit(MOST))
                .as("still_open")
                .convertFrom(rows -> rows.map(FollowUpRows::view));
    }

    static SelectConditionStep<Record> of(Actor actor, DSLContext db) {
        return from(actor, db.select(COLUMNS));
    }

    static FollowUpView view(Record row) {
        return new FollowUpView(
                new FollowUp.Id(row.get(FOLLOW_UP.ID)),
                row.get(FOLLOW_UP.REVIEW_ID),
                row.get(FOLLOW_UP.KEY_RESULT_ID),
                row.get(FOLLOW_UP.TITLE),
                row.get(FOLLOW_UP.OWNER_ID),
                Face.of(row.get(FOLLOW_UP.OWNER_ID), row.get(PERSON.NAME)),
                row.get(FOLLOW_UP.DUE_DAY),
                row.get(DONE_AT));
    }

    private static SelectConditionStep<Record> from(Actor actor, SelectFromStep<Record> selected) {
        return selected.from(FOLLOW_UP)
                .join(PERSON)
                .on(PERSON.ID.eq(FOLLOW_UP.OWNER_ID))
                .where(FOLLOW_UP.WORKSPACE_ID.eq(actor.workspace()))
                .and(FOLLOW_UP.REMOVED_AT.isNull())
                .and(isReadable(actor));
    }

    private static Condition isReadable(Actor actor) {
        var of = KEY_RESULT.as("of");
        return FOLLOW_UP
                .KEY_RESULT_ID
                .isNull()
                .or(DSL.exists(selectOne()
                        .from(of)
                        .join(OBJECTIVE)
                        .on(OBJECTIVE.WORKSPACE_ID.eq(of.WORKSPACE_ID))
                        .and(OBJECTIVE.ID.eq(of.OBJECTIVE_ID))
                        .where(of.WORKSPACE_ID.eq(FOLLOW_UP.WORKSPACE_ID))
                        .and(of.ID.eq(FOLLOW_UP.KEY_RESULT_ID))
                        .and(ReadableObjectives.by(actor, OBJECTIVE))));
    }
}
