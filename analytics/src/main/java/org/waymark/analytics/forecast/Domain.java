package org.waymark.analytics.forecast;

import org.waymark.analytics.Series;

/** Which values a series can take, and so on which scale it is forecast: the scale of the law. */
public sealed interface Domain {
    /** Any value. */
    record Free() implements Domain {}

    /** Never below 0: what would be is shown as 0. */
    record FromZero() implements Domain {}

    /**
     * A share from 0 to 1, forecast as the logarithm of its odds.
     *
     * @param trials of how many the share is, roughly: keeps 0 and 1 at a distance, at least 1
     */
    record Share(double trials) implements Domain {
        public Share {
            if (!(trials >= 1)) throw new IllegalArgumentException("A share is of at least one: " + trials);
        }

        private double half() {
            return 0.5 / trials;
        }
    }

    Domain FREE = new Free();
    Domain FROM_ZERO = new FromZero();

    /** From the series to the scale of the law. Throws IllegalArgumentException if the series cannot take the value. */
    default double toLaw(double value) {
        return switch (this) {
            case Free() -> value;
            case FromZero() -> {
                if (value < 0) throw new IllegalArgumentException("A value is not below 0: " + value);
                yield value;
            }
            case Share share -> {
                if (value < 0 || value > 1) throw new IllegalArgumentException("A share is from 0 to 1: " + value);
                yield Math.log((value + share.half()) / (1 - value + share.half()));
            }
        };
    }

    /** From the scale of the law to the series, within what it can take. */
    default double fromLaw(double value) {
        return switch (this) {
            case Free() -> value;
            case FromZero() -> Math.max(0, value);
            case Share share -> {
                double rest = 1 / (1 + Math.exp(value));
                yield Math.clamp((1 - rest) * (1 + share.half()) - rest * share.half(), 0, 1);
            }
        };
    }

    /** Gaps stay gaps. */
    default Series toLaw(Series series) {
        var values = series.toArrayWithNaN();
        for (int place : series.places()) values[place] = toLaw(values[place]);
        return Series.withGaps(values);
    }
}
