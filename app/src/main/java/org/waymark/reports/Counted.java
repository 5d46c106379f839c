package org.waymark.reports;

import org.jspecify.annotations.Nullable;
import org.waymark.objectives.Attainment;

/** Things of one place that came out alike, counted together: so a report of twenty thousand objectives reads a few hundred rows. */
final class Counted {
    private Counted() {}

    /**
     * @param tenth the score in tenths, rounded; null: no score
     * @param sum of the scores
     */
    record Objectives(
            Belonging belonging,
            @Nullable Attainment attainment,
            @Nullable Integer tenth,
            int count,
            double sum) {}

    /**
     * @param said how sure the owner was half way; null: nobody had said
     * @param made whether it came out as promised; null: no score
     * @param due check-ins that were due, together
     * @param lateDays the median lateness of each of them, in days; null: none was due
     */
    record KeyResults(
            Belonging belonging,
            @Nullable Integer said,
            @Nullable Boolean made,
            int count,
            int due,
            int inTime,
            @Nullable Double lateDays) {}
}
