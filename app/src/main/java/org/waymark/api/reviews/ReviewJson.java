package org.waymark.api.reviews;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.objectives.Status;
import org.waymark.reviews.FollowUp;
import org.waymark.reviews.Review;
import org.waymark.reviews.Why;

/** Reviews as they are sent and shown. */
final class ReviewJson {
    private ReviewJson() {}

    record ReviewSent(
            Review.Kind kind,
            @Says("Open ones only.") UUID cycle,

            @Says("Whose key results, with those of the teams beneath; left out: those of the company.") @Nullable
            UUID team,

            @Says("For how long it is planned, 5 to 480.") Integer minutes) {}

    @Says("A meeting about key results.")
    record ReviewShown(
            UUID id,
            Review.Kind kind,
            UUID cycle,
            @Says("null: the company's.") @Nullable UUID team,
            LocalDate day,
            Integer minutes,
            UUID leader,
            Instant startedAt,
            @Says("null while it goes on.") @Nullable Instant endedAt,

            @Says("The key result that is talked about now; null: the first.") @Nullable
            UUID at,

            @Says("What belongs to no single key result.") String notes) {
        static ReviewShown of(Review review) {
            var at = review.at();
            return new ReviewShown(
                    review.id().value(),
                    review.kind(),
                    review.cycle().value(),
                    review.team(),
                    review.day(),
                    review.minutes(),
                    review.leader(),
                    review.startedAt(),
                    review.endedAt(),
                    at == null ? null : at.value(),
                    review.notes());
        }
    }

    @Says("A key result on an agenda. Who voted what is not kept; the votes are shown once the leader shows them.")
    record TopicShown(
            UUID keyResult,
            String title,
            UUID objective,
            Why why,

            @Says("As it stood when it was talked about, before that when the review began.")
            Status status,

            @Says("0 to 1, as it stood; null: no value yet.") @Nullable
            Double progress,

            @Nullable Integer confidence,
            String decision,
            @Says("null: still to come.") @Nullable Instant talkedAt,
            @Says("How many have voted.") Integer voters,

            @Says("How often each of 0 to 10 was given; null while they are hidden.") @Nullable
            List<Integer> votes) {}

    record DecisionSent(
            @Says("At most 2,000 characters; may be empty.") String decision) {}

    record NotesSent(
            @Says("At most 8,000 characters; may be empty.") String notes) {}

    record VoteSent(@Says("0 to 10; it cannot be changed.") Integer points) {}

    record FollowUpSent(
            @Says("What it is about; left out: the review as a whole.") @Nullable
            UUID keyResult,

            @Says("1 to 250 characters.") String title,
            @Says("Who does it; left out: you.") @Nullable UUID owner,
            @Nullable LocalDate due) {}

    @Says("What somebody said in a review to do.")
    record FollowUpShown(
            UUID id,
            UUID review,
            @Nullable UUID keyResult,
            String title,
            UUID owner,
            @Nullable LocalDate due,
            @Says("null: still to do.") @Nullable Instant doneAt) {
        static FollowUpShown of(FollowUp one) {
            var about = one.keyResult();
            return new FollowUpShown(
                    one.id().value(),
                    one.review().value(),
                    about == null ? null : about.value(),
                    one.title(),
                    one.owner().value(),
                    one.due(),
                    one.doneAt());
        }
    }
}
