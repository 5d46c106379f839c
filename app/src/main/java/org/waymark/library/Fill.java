package org.waymark.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody fills into a key result of a template; null is what they left open.
 *
 * @param percent by how much it should change, where nobody knows yet where it stands
 * @param low and {@code high}: the bounds of what is kept
 * @param times how often in a period
 * @param texts of milestones or of the three zones; empty: as in the template
 */
public record Fill(
        @Nullable Double from,
        @Nullable Double to,
        @Nullable Double percent,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double times,
        List<String> texts) {
    public Fill {
        texts = List.copyOf(texts);
    }
}
