package org.waymark.analytics.detect;

import org.jspecify.annotations.Nullable;

/**
 * A span of a series between two changes, with limits of its own. All values are without season.
 *
 * @param from its first place
 * @param to the place after its last
 * @param change that began it; null for the first
 * @param shape what its centre is, a level or a line
 * @param limits null below six values
 * @param mean of its judged values
 * @param count judged values
 */
public record Phase(
        int from,
        int to,
        @Nullable Change change,
        Shape shape,
        @Nullable Limits limits,
        double mean,
        int count) {
    /** Its limits are not even provisional yet: the change that began it is still news. */
    public boolean isYoung() {
        return change != null && count < Firmness.LEAST_PROVISIONAL;
    }

    public double centreAt(int place) {
        return limits == null ? mean : limits.centreAt(place);
    }
}
