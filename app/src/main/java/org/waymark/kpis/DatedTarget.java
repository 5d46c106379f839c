package org.waymark.kpis;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Direction;

/**
 * A target that holds from a day until the next one.
 *
 * @param low at least this, or null
 * @param high at most this, or null; with both it is a band, with neither there is no target from that day on
 */
public record DatedTarget(
        LocalDate fromDay, @Nullable Double low, @Nullable Double high) {

    public Optional<KpiTarget> target() {
        return KpiTarget.of(low, high);
    }

    /** A KPI that should rise is never too high, nor one that should fall too low: only a KPI in a band has two bounds. */
    boolean fits(Direction direction) {
        if (low == null && high == null) return true;
        return switch (direction) {
            case HIGHER -> low != null && high == null;
            case LOWER -> high != null && low == null;
            case BAND -> low != null && high != null;
        };
    }
}
