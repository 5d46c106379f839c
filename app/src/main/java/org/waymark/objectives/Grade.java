package org.waymark.objectives;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Score;

/**
 * What somebody said of a key result before its cycle is closed.
 *
 * @param score null: by the numbers
 * @param reason why the score is another one than that of the numbers; may be empty where it is not
 * @param next null while it is not decided
 * @param sentence to remember; may be empty
 */
public record Grade(
        @Nullable Score score, String reason, @Nullable Next next, String sentence, Carry carry, UUID by, Instant at) {
    Grade undecided() {
        return new Grade(score, reason, null, sentence, carry, by, at);
    }
}
