package org.waymark.reviews;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Status;

/**
 * A key result on the agenda of a review.
 *
 * @param position from 0
 * @param decision what the room decided; may be empty
 * @param talkedAt when the room went on to the next; null: it is still to come
 * @param shownAt since when everybody sees the votes; null: they are hidden
 * @param value as it stood when it was talked about, before that when the review began; so are the three after it
 */
public record Topic(
        KeyResult.Id keyResult,
        int position,
        Why why,
        String decision,
        @Nullable UUID decidedBy,
        @Nullable Instant talkedAt,
        @Nullable Instant shownAt,
        @Nullable Double value,
        @Nullable Double progress,
        Status status,
        @Nullable Integer confidence) {
    static Topic of(Candidate candidate, Why why) {
        return new Topic(
                candidate.keyResult(),
                0,
                why,
                "",
                null,
                null,
                null,
                candidate.value(),
                candidate.progress(),
                candidate.status(),
                candidate.confidence());
    }

    Topic at(int place) {
        return new Topic(
                keyResult, place, why, decision, decidedBy, talkedAt, shownAt, value, progress, status, confidence);
    }

    /** What the room decided about it, with how it stands now. */
    Topic talked(String decided, UUID by, Instant at, Candidate now) {
        return new Topic(
                keyResult,
                position,
                why,
                decided,
                by,
                at,
                shownAt,
                now.value(),
                now.progress(),
                now.status(),
                now.confidence());
    }

    Topic shown(Instant at) {
        return new Topic(
                keyResult, position, why, decision, decidedBy, talkedAt, at, value, progress, status, confidence);
    }
}
