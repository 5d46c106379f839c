package org.waymark.web.reviews;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Next;
import org.waymark.objectives.Status;
import org.waymark.reviews.Ballots;
import org.waymark.reviews.Why;
import org.waymark.web.closing.Scores;
import org.waymark.web.layout.Words;

/**
 * A key result on an agenda, with what the room voted and decided.
 *
 * @param status as it is while the review goes on; in minutes as it was
 * @param progress 0 to 1, when it was talked about; null: no value yet
 * @param verdict how it was scored for the close of its cycle; null: nobody has
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
        @Nullable Verdict verdict,
        @Nullable Instant talkedAt,
        @Nullable Instant shownAt,
        int voters,
        boolean voted,
        List<Tally> votes) {
    /** So many votes for so many of ten. */
    public record Tally(int points, int votes) {}

    /**
     * @param score 0 to 1; null: by the numbers
     * @param next what becomes of it; null: nobody said
     */
    public record Verdict(@Nullable Double score, @Nullable Next next, String sentence) {
        /** "Score 0.7, carry over"; what was not said is left out. */
        public String gist(Words words) {
            var parts = new ArrayList<String>();
            if (score != null) parts.add(words.of("reviews.minutes.score", Scores.text(score, words)));
            if (next != null) parts.add(words.of("reviews.next." + next.name().toLowerCase(Locale.ROOT)));
            return String.join(" · ", parts);
        }
    }

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

    /** Why it is on the agenda; at the close of a cycle what was said of it, as soon as somebody did. */
    public String line(Words words) {
        var said = why == Why.CLOSES && verdict != null ? verdict.gist(words) : "";
        return said.isEmpty() ? words.of("reviews.why." + why.name().toLowerCase(Locale.ROOT)) : said;
    }

    public String anchor() {
        return "topic-" + id.value();
    }
}
