package org.waymark.web.reviews;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Status;
import org.waymark.reviews.Ballots;
import org.waymark.reviews.Why;
import org.waymark.web.layout.Words;

/**
 * A key result on an agenda, with what the room voted and decided.
 *
 * @param status as it is while the review goes on; in minutes as it was
 * @param progress 0 to 1, when it was talked about; null: no value yet
 * @param voters how many have voted
 * @param voted whether the reader has
 * @param votes how often each number of points was given; empty while they are hidden
 */
public record TopicView(
        KeyResult.Id id,
        String title,
        UUID objective,
        String objectiveTitle,
        Why why,
        Status status,
        @Nullable Double progress,
        @Nullable Integer confidence,
        String decision,
        @Nullable Instant talkedAt,
        @Nullable Instant shownAt,
        int voters,
        boolean voted,
        List<Tally> votes) {
    /** So many votes for so many of ten. */
    public record Tally(int points, int votes) {}

    public TopicView {
        votes = List.copyOf(votes);
    }

    public boolean isShown() {
        return shownAt != null;
    }

    public boolean canBeShown() {
        return voters >= Ballots.FEWEST_SHOWN;
    }

    /** "Votes: one gave 3 and two gave 7". */
    public String tally(Words words) {
        return words.of(
                "reviews.votes.picture",
                words.list(votes.stream()
                        .map(tally -> words.of("reviews.votes.each", tally.votes(), tally.points()))
                        .toList()));
    }

    public String anchor() {
        return "topic-" + id.value();
    }
}
