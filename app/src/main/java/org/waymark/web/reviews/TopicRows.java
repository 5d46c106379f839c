package org.waymark.web.reviews;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.KEY_RESULT_GRADE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.reviews.schema.Tables.REVIEW;
import static org.waymark.reviews.schema.Tables.REVIEW_TOPIC;
import static org.waymark.reviews.schema.Tables.REVIEW_VOTE;
import static org.waymark.reviews.schema.Tables.REVIEW_VOTER;

import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Next;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.objectives.Status;
import org.waymark.platform.Actor;
import org.waymark.platform.Moments;
import org.waymark.reviews.Why;
import org.waymark.web.reviews.TopicView.Tally;

/** The agenda of a review as a list within its row. What is about an objective one may not see is left out. */
final class TopicRows {
    private static final Field<Instant> TALKED_AT = Moments.in(REVIEW_TOPIC.TALKED_AT);
    private static final Field<Instant> SHOWN_AT = Moments.in(REVIEW_TOPIC.SHOWN_AT);

    private static final Field<Integer> VOTERS = field(selectCount()
                    .from(REVIEW_VOTER)
                    .where(isOfTopic(REVIEW_VOTER.WORKSPACE_ID.eq(REVIEW_TOPIC.WORKSPACE_ID))))
            .as("voters");

    /** Only those that are shown: hidden ones do not leave the database. */
    private static final Field<List<Tally>> VOTES = multiset(select(REVIEW_VOTE.POINTS, REVIEW_VOTE.VOTES)
                    .from(REVIEW_VOTE)
                    .where(REVIEW_VOTE.WORKSPACE_ID.eq(REVIEW_TOPIC.WORKSPACE_ID))
                    .and(REVIEW_VOTE.REVIEW_ID.eq(REVIEW_TOPIC.REVIEW_ID))
                    .and(REVIEW_VOTE.KEY_RESULT_ID.eq(REVIEW_TOPIC.KEY_RESULT_ID))
                    .and(REVIEW_TOPIC.SHOWN_AT.isNotNull())
                    .orderBy(REVIEW_VOTE.POINTS))
            .as("votes")
            .convertFrom(rows -> rows.map(
                    row -> new Tally(row.value1().intValue(), row.value2().intValue())));

    private TopicRows() {}

    static Field<List<TopicView>> of(Actor actor) {
        var voted = field(exists(
                        selectOne().from(REVIEW_VOTER).where(isOfTopic(REVIEW_VOTER.PERSON_ID.eq(actor.person())))))
                .as("voted");
        return multiset(select(REVIEW_TOPIC.KEY_RESULT_ID, REVIEW_TOPIC.WHY, REVIEW_TOPIC.DECISION, TALKED_AT, SHOWN_AT)
                        .select(REVIEW_TOPIC.STATUS, REVIEW_TOPIC.PROGRESS, REVIEW_TOPIC.CONFIDENCE)
                        .select(KEY_RESULT.TITLE, KEY_RESULT.STATUS, OBJECTIVE.ID, OBJECTIVE.TITLE)
                        .select(KEY_RESULT_GRADE.GRADED_BY, KEY_RESULT_GRADE.SCORE, KEY_RESULT_GRADE.NEXT)
                        .select(KEY_RESULT_GRADE.SENTENCE, VOTERS, VOTES, voted)
                        .from(REVIEW_TOPIC)
                        .join(KEY_RESULT)
                        .on(KEY_RESULT.WORKSPACE_ID.eq(REVIEW_TOPIC.WORKSPACE_ID))
                        .and(KEY_RESULT.ID.eq(REVIEW_TOPIC.KEY_RESULT_ID))
                        .join(OBJECTIVE)
                        .on(OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID))
                        .and(OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID))
                        .leftJoin(KEY_RESULT_GRADE)
                        .on(KEY_RESULT_GRADE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID))
                        .and(KEY_RESULT_GRADE.KEY_RESULT_ID.eq(KEY_RESULT.ID))
                        .and(KEY_RESULT_GRADE.REMOVED_AT.isNull())
                        .where(REVIEW_TOPIC.WORKSPACE_ID.eq(REVIEW.WORKSPACE_ID))
                        .and(REVIEW_TOPIC.REVIEW_ID.eq(REVIEW.ID))
                        .and(ReadableObjectives.by(actor, OBJECTIVE))
                        .orderBy(REVIEW_TOPIC.POSITION))
                .as("topics")
                .convertFrom(rows -> rows.map(row -> view(row, row.get(voted))));
    }

    private static TopicView view(Record row, boolean voted) {
        var talkedAt = row.get(TALKED_AT);
        var confidence = row.get(REVIEW_TOPIC.CONFIDENCE);
        return new TopicView(
                new KeyResult.Id(row.get(REVIEW_TOPIC.KEY_RESULT_ID)),
                row.get(KEY_RESULT.TITLE),
                row.get(OBJECTIVE.ID),
                row.get(OBJECTIVE.TITLE),
                Why.valueOf(row.get(REVIEW_TOPIC.WHY)),
                status(row, talkedAt),
                row.get(REVIEW_TOPIC.PROGRESS),
                confidence == null ? null : confidence.intValue(),
                row.get(REVIEW_TOPIC.DECISION),
                verdict(row),
                talkedAt,
                row.get(SHOWN_AT),
                row.get(VOTERS),
                voted,
                row.get(VOTES));
    }

    private static TopicView.@Nullable Verdict verdict(Record row) {
        if (row.get(KEY_RESULT_GRADE.GRADED_BY) == null) return null;
        var next = row.get(KEY_RESULT_GRADE.NEXT);
        return new TopicView.Verdict(
                row.get(KEY_RESULT_GRADE.SCORE),
                next == null ? null : Next.valueOf(next),
                row.get(KEY_RESULT_GRADE.SENTENCE));
    }

    private static Status status(Record row, @Nullable Instant talkedAt) {
        return Status.valueOf(row.get(talkedAt == null ? KEY_RESULT.STATUS : REVIEW_TOPIC.STATUS));
    }

    private static Condition isOfTopic(Condition and) {
        return REVIEW_VOTER
                .WORKSPACE_ID
                .eq(REVIEW_TOPIC.WORKSPACE_ID)
                .and(REVIEW_VOTER.REVIEW_ID.eq(REVIEW_TOPIC.REVIEW_ID))
                .and(REVIEW_VOTER.KEY_RESULT_ID.eq(REVIEW_TOPIC.KEY_RESULT_ID))
                .and(and);
    }
}
