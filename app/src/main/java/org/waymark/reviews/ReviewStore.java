package org.waymark.reviews;

import static org.waymark.reviews.schema.Tables.REVIEW;
import static org.waymark.reviews.schema.Tables.REVIEW_ATTENDEE;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.waymark.cycles.Cycle;
import org.waymark.objectives.KeyResult;
import org.waymark.platform.Refused;
import org.waymark.reviews.schema.tables.records.ReviewRecord;

@Repository
class ReviewStore {
    private final DSLContext db;

    ReviewStore(DSLContext db) {
        this.db = db;
    }

    void add(UUID workspace, Review review) {
        var row = written(review);
        row.setWorkspaceId(workspace);
        row.setVersion(review.version());
        db.insertInto(REVIEW).set(row).execute();
    }

    Review get(UUID workspace, Review.Id id) {
        return db.selectFrom(REVIEW)
                .where(REVIEW.WORKSPACE_ID.eq(workspace), REVIEW.ID.eq(id.value()))
                .fetchOptional(ReviewStore::review)
                .orElseThrow(() -> new Refused.Missing("review"));
    }

    List<Review> newest(UUID workspace, int most) {
        return db.selectFrom(REVIEW)
                .where(REVIEW.WORKSPACE_ID.eq(workspace), REVIEW.REMOVED_AT.isNull())
                .orderBy(REVIEW.ID.desc())
                .limit(most)
                .fetch(ReviewStore::review);
    }

    void save(UUID workspace, Review review) {
        db.update(REVIEW)
                .set(written(review))
                .set(REVIEW.VERSION, REVIEW.VERSION.plus(1))
                .where(
                        REVIEW.WORKSPACE_ID.eq(workspace),
                        REVIEW.ID.eq(review.id().value()))
                .execute();
    }

    void attend(UUID workspace, Review.Id id, UUID person) {
        db.insertInto(REVIEW_ATTENDEE)
                .set(REVIEW_ATTENDEE.WORKSPACE_ID, workspace)
                .set(REVIEW_ATTENDEE.REVIEW_ID, id.value())
                .set(REVIEW_ATTENDEE.PERSON_ID, person)
                .onConflictDoNothing()
                .execute();
    }

    private static ReviewRecord written(Review review) {
        var row = new ReviewRecord();
        row.setId(review.id().value());
        row.setKind(review.kind().name());
        row.setCycleId(review.cycle().value());
        row.setTeamId(review.team());
        row.setDay(review.day());
        row.setMinutes((long) review.minutes());
        row.setLedBy(review.leader());
        row.setStartedAt(review.startedAt());
        row.setEndedAt(review.endedAt());
        row.setAtTopicId(review.at() == null ? null : review.at().value());
        row.setNotes(review.notes());
        row.setRemovedAt(review.removedAt());
        return row;
    }

    private static Review review(ReviewRecord row) {
        return new Review(
                new Review.Id(row.getId()),
                Review.Kind.valueOf(row.getKind()),
                new Cycle.Id(row.getCycleId()),
                row.getTeamId(),
                row.getDay(),
                row.getMinutes().intValue(),
                row.getLedBy(),
                row.getStartedAt(),
                row.getEndedAt(),
                keyResult(row.getAtTopicId()),
                row.getNotes(),
                row.getRemovedAt(),
                row.getVersion());
    }

    private static KeyResult.@Nullable Id keyResult(@Nullable UUID id) {
        return id == null ? null : new KeyResult.Id(id);
    }
}
