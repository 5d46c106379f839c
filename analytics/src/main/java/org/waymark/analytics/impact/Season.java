package org.waymark.analytics.impact;

/** How the year, the week or another fixed round shows in a series. */
public sealed interface Season {
    /** None. */
    record None() implements Season {}

    /** A level for each period of the round: 12 months, 4 quarters, 7 days. */
    record Levels(int period) implements Season {
        public Levels {
            requireRound(period);
        }
    }

    /** So many waves of a round, the longest first: for long rounds such as 52 weeks. */
    record Waves(int period, int waves) implements Season {
        public Waves {
            requireRound(period);
            if (waves < 1 || 2 * waves > period)
                throw new IllegalArgumentException("%d waves do not fit %d periods".formatted(waves, period));
        }
    }

    /** Nobody knows; it is looked for in what was measured before the work. */
    record Unknown(int period) implements Season {
        public Unknown {
            requireRound(period);
        }
    }

    Season NONE = new None();

    /** The form that suits the length of the round: levels up to 12 periods, four waves beyond; none for a round of 1. */
    static Season of(int period) {
        if (period <= 1) return NONE;
        return period <= 12 ? new Levels(period) : new Waves(period, 4);
    }

    /** As {@link #of}, if the values before the work show it. */
    static Season maybe(int period) {
        return period <= 1 ? NONE : new Unknown(period);
    }

    private static void requireRound(int period) {
        if (period < 2) throw new IllegalArgumentException("A season has at least two periods: " + period);
    }
}
