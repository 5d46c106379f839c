package org.waymark.analytics.forecast;

/** What must come true of a series, in periods after its end. */
public sealed interface Goal {
    /** The first and the last of some periods in a row, counted from 1. */
    record Periods(int first, int last) {
        public Periods {
            if (first < 1 || last < first)
                throw new IllegalArgumentException("Periods %d to %d are none to come".formatted(first, last));
        }

        public static Periods next(int count) {
            return new Periods(1, count);
        }

        public int count() {
            return last - first + 1;
        }
    }

    /** The periods it depends on. */
    Periods periods();

    /** The value of the last period. What comes before does not matter. */
    record Level(Wanted wanted, Periods periods) implements Goal {}

    /** All periods together, and what was reached before them. */
    record Total(Wanted wanted, double before, Periods periods) implements Goal {}

    /**
     * The mean of all periods and of those before them.
     *
     * @param before the sum of the periods that are over
     * @param over how many are over
     */
    record Mean(Wanted wanted, double before, int over, Periods periods) implements Goal {}

    /** One period is enough. For what was not reached before. */
    record Once(Wanted wanted, Periods periods) implements Goal {}

    /**
     * So many periods in a row.
     *
     * @param soFar how many in a row there are already at the start
     */
    record Run(Wanted wanted, int length, int soFar, Periods periods) implements Goal {
        public Run {
            if (length < 1 || soFar < 0)
                throw new IllegalArgumentException("%d of %d in a row make no run".formatted(soFar, length));
        }
    }

    /**
     * A share of all periods, those that are over among them.
     *
     * @param share from 0 to 1
     * @param held how many of those that are over had a wanted value
     */
    record Share(Wanted wanted, double share, int held, int over, Periods periods) implements Goal {
        public Share {
            if (!(share > 0 && share <= 1)) throw new IllegalArgumentException("A share is from 0 to 1: " + share);
            if (held < 0 || held > over)
                throw new IllegalArgumentException("%d of %d periods cannot have held".formatted(held, over));
        }

        /** How many of the periods to come must hold. */
        int toHold() {
            // 0.7 x 10 is 7, not 7.000000000000001
            return (int) Math.ceil(share * (over + periods.count()) - 1e-9) - held;
        }
    }
}
