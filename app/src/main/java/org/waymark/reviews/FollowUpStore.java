package org.waymark.reviews;

import static org.waymark.reviews.schema.Tables.FOLLOW_UP;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.objectives.KeyResult;
import org.waymark.people.Person;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.reviews.schema.tables.records.FollowUpRecord;

@Repository
class FollowUpStore {
    private final DSLContext db;

    FollowUpStore(DSLContext db) {
        this.db = db;
    }

    void add(Actor actor, FollowUp followUp, Instant at) {
        var keyResult = followUp.keyResult();
        db.insertInto(FOLLOW_UP)
                .set(FOLLOW_UP.WORKSPACE_ID, actor.workspace())
                .set(FOLLOW_UP.ID, followUp.id().value())
                .set(FOLLOW_UP.REVIEW_ID, followUp.review().value())
                .set(FOLLOW_UP.KEY_RESULT_ID, keyResult == null ? null : keyResult.value())
                .set(FOLLOW_UP.TITLE, followUp.title())
                .set(FOLLOW_UP.OWNER_ID, followUp.owner().value())
                .set(FOLLOW_UP.DUE_DAY, followUp.due())
                .set(FOLLOW_UP.CREATED_BY, actor.person())
                .set(FOLLOW_UP.CREATED_AT, at)
                .execute();
    }

    FollowUp get(UUID workspace, FollowUp.Id id) {
        return db.selectFrom(FOLLOW_UP)
                .where(FOLLOW_UP.WORKSPACE_ID.eq(workspace), FOLLOW_UP.ID.eq(id.value()))
                .fetchOptional(FollowUpStore::followUp)
                .orElseThrow(() -> new Refused.Missing("follow-up"));
    }

    int count(UUID workspace, Review.Id review) {
        return db.fetchCount(
                FOLLOW_UP, FOLLOW_UP.WORKSPACE_ID.eq(workspace).and(FOLLOW_UP.REVIEW_ID.eq(review.value())));
    }

    void save(UUID workspace, FollowUp followUp) {
        db.update(FOLLOW_UP)
                .set(FOLLOW_UP.DONE_AT, followUp.doneAt())
                .set(FOLLOW_UP.REMOVED_AT, followUp.removedAt())
                .where(
                        FOLLOW_UP.WORKSPACE_ID.eq(workspace),
                        FOLLOW_UP.ID.eq(followUp.id().value()))
                .execute();
    }

    private static FollowUp followUp(FollowUpRecord row) {
        return new FollowUp(
                new FollowUp.Id(row.getId()),
                new Review.Id(row.getReviewId()),
                row.getKeyResultId() == null ? null : new KeyResult.Id(row.getKeyResultId()),
                row.getTitle(),
                new Person.Id(row.getOwnerId()),
                row.getDueDay(),
                row.getDoneAt(),
                row.getRemovedAt());
    }
}
