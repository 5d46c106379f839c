package org.waymark.reviews;

import static org.waymark.reviews.schema.Tables.REVIEW_VOTE;
import static org.waymark.reviews.schema.Tables.REVIEW_VOTER;

import java.util.UUID;
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

    void count(UUID workspace, Review.Id review, KeyResult.Id keyResult, int points) {
        db.insertInto(REVIEW_VOTE)
                .set(REVIEW_VOTE.WORKSPACE_ID, workspace)
                .set(REVIEW_VOTE.REVIEW_ID, review.value())
                .set(REVIEW_VOTE.KEY_RESULT_ID, keyResult.value())
                .set(REVIEW_VOTE.POINTS, (long) points)
                .set(REVIEW_VOTE.VOTES, 1L)
                .onConflict(
                        REVIEW_VOTE.WORKSPACE_ID, REVIEW_VOTE.REVIEW_ID, REVIEW_VOTE.KEY_RESULT_ID, REVIEW_VOTE.POINTS)
                .doUpdate()
                .set(REVIEW_VOTE.VOTES, REVIEW_VOTE.VOTES.plus(1))
                .execute();
    }

    int voters(UUID workspace, Review.Id review, KeyResult.Id keyResult) {
        return db.fetchCount(
                REVIEW_VOTER,
                REVIEW_VOTER.WORKSPACE_ID.eq(workspace),
                REVIEW_VOTER.REVIEW_ID.eq(review.value()),
                REVIEW_VOTER.KEY_RESULT_ID.eq(keyResult.value()));
    }
}
