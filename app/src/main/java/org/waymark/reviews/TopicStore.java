package org.waymark.reviews;

import static org.waymark.reviews.schema.Tables.REVIEW_TOPIC;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.jooq.SelectForUpdateStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.waymark.objectives.Held;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Status;
import org.waymark.platform.Refused;
import org.waymark.reviews.schema.tables.records.ReviewTopicRecord;

@Repository
class TopicStore {
    private final DSLContext db;

    TopicStore(DSLContext db) {
        this.db = db;
    }

    void add(UUID workspace, Review.Id review, List<Topic> topics) {
        var rows = topics.stream()
                .map(topic -> {
                    var row = written(topic);
                    row.setWorkspaceId(workspace);
                    row.setReviewId(review.value());
                    row.setKeyResultId(topic.keyResult().value());
                    row.setPosition((long) topic.position());
                    row.setWhy(topic.why().name());
                    return row;
                })
                .toList();
        db.batchInsert(rows).execute();
    }

    Topic get(UUID workspace, Review.Id review, KeyResult.Id keyResult) {
        return only(one(workspace, review, keyResult));
    }

    /** As above, and nobody else votes or shows votes until the transaction ends. */
    Topic hold(UUID workspace, Review.Id review, KeyResult.Id keyResult) {
        return only(Held.rows(db, one(workspace, review, keyResult), REVIEW_TOPIC));
    }

    private SelectForUpdateStep<ReviewTopicRecord> one(UUID workspace, Review.Id review, KeyResult.Id keyResult) {
        return db.selectFrom(REVIEW_TOPIC)
                .where(REVIEW_TOPIC.WORKSPACE_ID.eq(workspace))
                .and(REVIEW_TOPIC.REVIEW_ID.eq(review.value()))
                .and(REVIEW_TOPIC.KEY_RESULT_ID.eq(keyResult.value()));
    }

    private static Topic only(ResultQuery<ReviewTopicRecord> found) {
        return found.fetchOptional(TopicStore::topic).orElseThrow(() -> new Refused.Missing("topic"));
    }

    int count(UUID workspace, Review.Id review) {
        return db.fetchCount(
                REVIEW_TOPIC, REVIEW_TOPIC.WORKSPACE_ID.eq(workspace).and(REVIEW_TOPIC.REVIEW_ID.eq(review.value())));
    }

    void save(UUID workspace, Review.Id review, Topic topic) {
        db.update(REVIEW_TOPIC)
                .set(written(topic))
                .where(REVIEW_TOPIC.WORKSPACE_ID.eq(workspace))
                .and(REVIEW_TOPIC.REVIEW_ID.eq(review.value()))
                .and(REVIEW_TOPIC.KEY_RESULT_ID.eq(topic.keyResult().value()))
                .execute();
    }

    private static ReviewTopicRecord written(Topic topic) {
        var row = new ReviewTopicRecord();
        row.setDecision(topic.decision());
        row.setDecidedBy(topic.decidedBy());
        row.setTalkedAt(topic.talkedAt());
        row.setShownAt(topic.shownAt());
        row.setValue(topic.value());
        row.setProgress(topic.progress());
        row.setStatus(topic.status().name());
        row.setConfidence(topic.confidence() == null ? null : topic.confidence().longValue());
        return row;
    }

    private static Topic topic(ReviewTopicRecord row) {
        return new Topic(
                new KeyResult.Id(row.getKeyResultId()),
                row.getPosition().intValue(),
                Why.valueOf(row.getWhy()),
                row.getDecision(),
                row.getDecidedBy(),
                row.getTalkedAt(),
                row.getShownAt(),
                row.getValue(),
                row.getProgress(),
                Status.valueOf(row.getStatus()),
                number(row.getConfidence()));
    }

    private static @Nullable Integer number(@Nullable Long value) {
        return value == null ? null : value.intValue();
    }
}
