package org.waymark.analytics.impact;

/** Whether a series climbs or falls by itself. */
public sealed interface Trend {
    /** Its level wanders to either side alike. */
    record Level() implements Trend {}

    /** Its level wanders about a straight line. */
    record Line() implements Trend {}

    /**
     * The line bends as it goes.
     *
     * @param share variance of the steps that the slope takes, as a share of the independent noise
     */
    record Bent(double share) implements Trend {
        public Bent {
            if (!(share > 0))
                throw new IllegalArgumentException("A line that bends has a slope that changes: " + share);
        }
    }

    Trend LEVEL = new Level();
    Trend LINE = new Line();

    default double slope() {
        return this instanceof Bent(var share) ? share : 0;
    }
}
