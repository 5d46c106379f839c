package org.waymark.web.history;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.web.layout.Face;

/**
 * A stretch of the history in words, newest first.
 *
 * @param olderThan where the next stretch begins; null when this is the end
 */
public record History(List<Line> lines, @Nullable UUID olderThan) {
    public History {
        lines = List.copyOf(lines);
    }

    /**
     * One fact: "Ada published the objective Keep customers".
     *
     * @param by null when the program did it by itself
     * @param before the words before the name of the thing
     * @param path where the thing is; null when it has no page
     * @param notes what changed, each in a few words
     */
    public record Line(
            UUID id,
            Instant at,
            @Nullable Face by,
            String before,
            String thing,
            @Nullable String path,
            String after,
            List<String> notes) {
        public Line {
            notes = List.copyOf(notes);
        }
    }
}
