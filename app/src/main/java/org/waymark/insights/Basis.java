package org.waymark.insights;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a stored result rests on: enough to explain it and to compute it again.
 *
 * @param engine the version of the methods that computed it
 * @param inputs a fingerprint of all that went in
 * @param throughDay the last day of the newest period that was judged; null when none was
 * @param used how many values it rests on
 * @param excluded how many were left out because somebody knows the reason
 */
public record Basis(
        int engine,
        String inputs,
        Instant computedAt,
        @Nullable LocalDate throughDay,
        int used,
        int excluded) {
    public Basis {
        if (used < 0 || excluded < 0) {
            throw new IllegalArgumentException("Values cannot be fewer than none: %d, %d".formatted(used, excluded));
        }
    }
}
