package org.waymark.reviews;

import static org.jooq.impl.DSL.row;
import static org.waymark.reviews.schema.Tables.REVIEW_VOTE;
import static org.waymark.reviews.schema.Tables.REVIEW_VOTER;

import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.objectives.KeyResult;

/** Who has voted stands in one table, how often each vote was given in another: no row, time or order joins the two. */
@Repository
class BallotStore {
    private final DSLContext db;

    BallotStore(DSLContext db) {
        this.db = db;
    }

    /** Whether it is the person's first here. */
    boolean addVoter(UUID workspace, Review.Id review, KeyResult.Id keyResult, UUID person) {
        return db.insertInto(REVIEW_VOTER)
                        .set(REVIEW_VOTER.WORKSPACE_ID, workspace)
                        .set(REVIEW_VOTER.REVIEW_ID, review.value())
                        .set(REVIEW_VOTER.KEY_RESULT_ID, keyResult.value())
                        .set(REVIEW_VOTER.PERSON_ID, person)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /**
     * Writes all counts anew in the order of their points: as they were added, their rows would stand in the order of the votes, which
     * beside the voters in theirs tells who gave what. The topic is held.
     */
    void count(UUID workspace, Review.Id review, KeyResult.Id keyResult, int points) {
        var votes = new TreeMap<>(db.select(REVIEW_VOTE.POINTS, REVIEW_VOTE.VOTES)
                .from(REVIEW_VOTE)
                .where(isOf(workspace, review, keyResult))
                .fetchMap(REVIEW_VOTE.POINTS, REVIEW_VOTE.VOTES));
        votes.merge((long) points, 1L, Long::sum);
        db.deleteFrom(REVIEW_VOTE).where(isOf(workspace, review, keyResult)).execute();
        db.insertInto(REVIEW_VOTE)
                .columns(
                        REVIEW_VOTE.WORKSPACE_ID,
                        REVIEW_VOTE.REVIEW_ID,
                        REVIEW_VOTE.KEY_RESULT_ID,
                        REVIEW_VOTE.POINTS,
                        REVIEW_VOTE.VOTES)
                .valuesOfRows(votes.entrySet().stream()
                        .map(one -> row(workspace, review.value(), keyResult.value(), one.getKey(), one.getValue()))
                        .toList())
                .execute();
    }

    int voters(UUID workspace, Review.Id review, KeyResult.Id keyResult) {
        return db.fetchCount(
                REVIEW_VOTER,
                REVIEW_VOTER.WORKSPACE_ID.eq(workspace),
                REVIEW_VOTER.REVIEW_ID.eq(review.value()),
                REVIEW_VOTER.KEY_RESULT_ID.eq(keyResult.value()));
    }

    private static Condition isOf(UUID workspace, Review.Id review, KeyResult.Id keyResult) {
        return REVIEW_VOTE
                .WORKSPACE_ID
                .eq(workspace)
                .and(REVIEW_VOTE.REVIEW_ID.eq(review.value()))
                .and(REVIEW_VOTE.KEY_RESULT_ID.eq(keyResult.value()));
    }
}
