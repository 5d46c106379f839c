package org.waymark.kpis;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Digits;

/** The value a KPI should have in a period. Bounds are inside: 150 meets "at most 150". */
public sealed interface KpiTarget {

    /** From the bounds as they are stored: one of them, both, or none, which is no target. */
    static Optional<KpiTarget> of(@Nullable Double low, @Nullable Double high) {
        if (low != null && high != null) return Optional.of(new Between(low, high));
        if (low != null) return Optional.of(new AtLeast(low));
        return high == null ? Optional.empty() : Optional.of(new AtMost(high));
    }

    default boolean isMetBy(double value) {
        return distance(value) == 0;
    }

    /** How far a value is outside, 0 when it meets the target. */
    default double distance(double value) {
        return switch (this) {
            case AtLeast(var low) -> below(value, low);
            case AtMost(var high) -> below(-value, -high);
            case Between(var low, var high) -> below(value, low) + below(-value, -high);
        };
    }

    /** The bound a value is judged by: of a band the one it is outside of, or the nearer one. */
    default double bound(double value) {
        return switch (this) {
            case AtLeast(var low) -> low;
            case AtMost(var high) -> high;
            case Between(var low, var high) -> Math.abs(value - low) <= Math.abs(value - high) ? low : high;
        };
    }

    private static double below(double value, double low) {
        return Digits.compare(value, low) >= 0 ? 0 : Digits.clean(low - value);
    }

    record AtLeast(double low) implements KpiTarget {
        public AtLeast {
            Digits.finite(low);
        }
    }

    record AtMost(double high) implements KpiTarget {
        public AtMost {
            Digits.finite(high);
        }
    }

    record Between(double low, double high) implements KpiTarget {
        public Between {
            if (Digits.finite(low) > Digits.finite(high)) {
                throw new IllegalArgumentException(
                        "The lower bound must not exceed the upper one: %s to %s".formatted(low, high));
            }
        }
    }
}
