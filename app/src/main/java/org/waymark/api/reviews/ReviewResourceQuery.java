package org.waymark.api.reviews;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.reviews.schema.Tables.FOLLOW_UP;
import static org.waymark.reviews.schema.Tables.REVIEW_TOPIC;
import static org.waymark.reviews.schema.Tables.REVIEW_VOTE;
import static org.waymark.reviews.schema.Tables.REVIEW_VOTER;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Result;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.api.reviews.ReviewJson.FollowUpShown;
import org.waymark.api.reviews.ReviewJson.TopicShown;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.objectives.Status;
import org.waymark.platform.Actor;
import org.waymark.reviews.Review;
import org.waymark.reviews.Why;

/** Reads agendas and agreements. What is about a key result one may not see is left out. */
@Repository
class ReviewResourceQuery {
    private static final int MOST_POINTS = 10;

    private static final Field<Integer> VOTERS = field(selectCount()
                    .from(REVIEW_VOTER)
                    .where(REVIEW_VOTER.WORKSPACE_ID.eq(REVIEW_TOPIC.WORKSPACE_ID))
                    .and(REVIEW_VOTER.REVIEW_ID.eq(REVIEW_TOPIC.REVIEW_ID))
                    .and(REVIEW_VOTER.KEY_RESULT_ID.eq(REVIEW_TOPIC.KEY_RESULT_ID)))
            .as("voters");

    private static final Field<Result<Record2<Long, Long>>> VOTES = multiset(
                    select(REVIEW_VOTE.POINTS, REVIEW_VOTE.VOTES)
                            .from(REVIEW_VOTE)
                            .where(REVIEW_VOTE.WORKSPACE_ID.eq(REVIEW_TOPIC.WORKSPACE_ID))
                            .and(REVIEW_VOTE.REVIEW_ID.eq(REVIEW_TOPIC.REVIEW_ID))
                            .and(REVIEW_VOTE.KEY_RESULT_ID.eq(REVIEW_TOPIC.KEY_RESULT_ID))
                            .and(REVIEW_TOPIC.SHOWN_AT.isNotNull()))
            .as("votes");

    private final DSLContext db;

    ReviewResourceQuery(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    List<TopicShown> topics(Actor actor, Review.Id review) {
        return db.select(REVIEW_TOPIC.fields())
                .select(KEY_RESULT.TITLE, OBJECTIVE.ID, VOTERS, VOTES)
                .from(REVIEW_TOPIC)
                .join(KEY_RESULT)
                .on(KEY_RESULT.WORKSPACE_ID.eq(REVIEW_TOPIC.WORKSPACE_ID))
                .and(KEY_RESULT.ID.eq(REVIEW_TOPIC.KEY_RESULT_ID))
                .join(OBJECTIVE)
                .on(OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID))
                .and(OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID))
                .where(REVIEW_TOPIC.WORKSPACE_ID.eq(actor.workspace()))
                .and(REVIEW_TOPIC.REVIEW_ID.eq(review.value()))
                .and(ReadableObjectives.by(actor, OBJECTIVE))
                .orderBy(REVIEW_TOPIC.POSITION)
                .fetch(row -> {
                    var confidence = row.get(REVIEW_TOPIC.CONFIDENCE);
                    var isShown = row.get(REVIEW_TOPIC.SHOWN_AT) != null;
                    return new TopicShown(
                            row.get(REVIEW_TOPIC.KEY_RESULT_ID),
                            row.get(KEY_RESULT.TITLE),
                            row.get(OBJECTIVE.ID),
                            Why.valueOf(row.get(REVIEW_TOPIC.WHY)),
                            Status.valueOf(row.get(REVIEW_TOPIC.STATUS)),
                            row.get(REVIEW_TOPIC.PROGRESS),
                            confidence == null ? null : confidence.intValue(),
                            row.get(REVIEW_TOPIC.DECISION),
                            row.get(REVIEW_TOPIC.TALKED_AT),
                            row.get(VOTERS),
                            isShown ? counts(row.get(VOTES)) : null);
                });
    }

    @Transactional(readOnly = true)
    List<FollowUpShown> followUps(Actor actor, Review.Id review) {
        var readable = select(KEY_RESULT.ID)
                .from(KEY_RESULT)
                .join(OBJECTIVE)
                .on(OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID))
                .and(OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID))
                .where(KEY_RESULT.WORKSPACE_ID.eq(actor.workspace()))
                .and(KEY_RESULT.ID.eq(FOLLOW_UP.KEY_RESULT_ID))
                .and(ReadableObjectives.by(actor, OBJECTIVE));
        return db.selectFrom(FOLLOW_UP)
                .where(FOLLOW_UP.WORKSPACE_ID.eq(actor.workspace()))
                .and(FOLLOW_UP.REVIEW_ID.eq(review.value()))
                .and(FOLLOW_UP.REMOVED_AT.isNull())
                .and(FOLLOW_UP.KEY_RESULT_ID.isNull().or(FOLLOW_UP.KEY_RESULT_ID.in(readable)))
                .orderBy(FOLLOW_UP.ID)
                .fetch(row -> new FollowUpShown(
                        row.getId(),
                        row.getReviewId(),
                        row.getKeyResultId(),
                        row.getTitle(),
                        row.getOwnerId(),
                        row.getDueDay(),
                        row.getDoneAt()));
    }

    private static List<Integer> counts(Result<Record2<Long, Long>> votes) {
        var counts = new ArrayList<>(Collections.nCopies(MOST_POINTS + 1, 0));
        votes.forEach(row -> counts.set(row.value1().intValue(), row.value2().intValue()));
        return List.copyOf(counts);
    }
}
