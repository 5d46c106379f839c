package org.waymark.web.reviews;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;
import static org.waymark.cycles.schema.Tables.CYCLE;
import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.people.schema.Tables.TEAM;
import static org.waymark.reviews.schema.Tables.REVIEW;
import static org.waymark.reviews.schema.Tables.REVIEW_TOPIC;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SelectField;
import org.jooq.SelectFieldOrAsterisk;
import org.waymark.platform.Actor;
import org.waymark.reviews.Review;
import org.waymark.reviews.Why;
import org.waymark.web.layout.Face;

/** A review as a row: with its team, its leader, and how far its agenda is. */
final class ReviewRows {
    private static final Field<Integer> DONE =
            topics(REVIEW_TOPIC.TALKED_AT.isNotNull()).as("done");
    private static final Field<Integer> OF =
            topics(REVIEW_TOPIC.WHY.ne(Why.STEADY.name())).as("of_all");

    private static final List<SelectField<?>> COLUMNS = List.of(
            REVIEW.ID,
            REVIEW.KIND,
            REVIEW.TEAM_ID,
            TEAM.NAME,
            CYCLE.NAME,
            REVIEW.DAY,
            REVIEW.MINUTES,
            REVIEW.LED_BY,
            PERSON.NAME,
            REVIEW.STARTED_AT,
            REVIEW.ENDED_AT,
            REVIEW.AT_TOPIC_ID,
            REVIEW.NOTES,
            DONE,
            OF);

    private ReviewRows() {}

    /** Those that were not taken away, with more columns beside. */
    static SelectConditionStep<Record> of(Actor actor, DSLContext db, SelectFieldOrAsterisk... more) {
        return db.select(COLUMNS)
                .select(more)
                .from(REVIEW)
                .join(PERSON)
                .on(PERSON.ID.eq(REVIEW.LED_BY))
                .join(CYCLE)
                .on(CYCLE.WORKSPACE_ID.eq(REVIEW.WORKSPACE_ID).and(CYCLE.ID.eq(REVIEW.CYCLE_ID)))
                .leftJoin(TEAM)
                .on(TEAM.WORKSPACE_ID.eq(REVIEW.WORKSPACE_ID).and(TEAM.ID.eq(REVIEW.TEAM_ID)))
                .where(REVIEW.WORKSPACE_ID.eq(actor.workspace()))
                .and(REVIEW.REMOVED_AT.isNull());
    }

    static ReviewView view(Record row) {
        return new ReviewView(
                new Review.Id(row.get(REVIEW.ID)),
                Review.Kind.valueOf(row.get(REVIEW.KIND)),
                row.get(REVIEW.TEAM_ID),
                row.get(TEAM.NAME),
                row.get(CYCLE.NAME),
                row.get(REVIEW.DAY),
                row.get(REVIEW.MINUTES).intValue(),
                row.get(REVIEW.LED_BY),
                Face.of(row.get(REVIEW.LED_BY), row.get(PERSON.NAME)),
                row.get(REVIEW.STARTED_AT),
                row.get(REVIEW.ENDED_AT),
                row.get(REVIEW.AT_TOPIC_ID),
                row.get(REVIEW.NOTES),
                row.get(DONE),
                row.get(OF));
    }

    private static Field<Integer> topics(Condition which) {
        return field(selectCount()
                .from(REVIEW_TOPIC)
                .where(REVIEW_TOPIC.WORKSPACE_ID.eq(REVIEW.WORKSPACE_ID))
                .and(REVIEW_TOPIC.REVIEW_ID.eq(REVIEW.ID))
                .and(which));
    }
}
