package org.waymark.evidence.anomaly;

import java.util.List;
import java.util.Random;
import org.waymark.analytics.forecast.Grid;

/**
 * Something put into a history where it is first judged: is it found?
 *
 * @param sigmas how much is added, in standard deviations of one-step errors
 * @param lasting how many values it is added to, and within how many it must be found
 */
record Injected(double sigmas, int lasting) {
    static final Injected NOTHING = new Injected(0, 6);
    static final Injected SPIKE = new Injected(5, 1);
    static final Injected SHIFT = new Injected(2, 6);

    /**
     * Whether there is an alert where the KPI is the only one watched.
     *
     * @param before nights of the same history up to the place
     * @param sigma negative puts it in downwards
     */
    boolean isFound(History history, List<Night> before, double sigma) {
        int from = history.judged();
        return Night.of(history.with(sigmas * sigma, lasting), before, from, from + lasting).stream()
                .anyMatch(Night::isAlert);
    }

    /** In steady normal noise, with so many values before it. */
    boolean isFoundInNoise(int seed, int before) {
        var random = new Random(seed);
        var values = random.doubles(before + lasting)
                .map(_ -> 100 + random.nextGaussian())
                .toArray();
        var history = new History("noise", Grid.MONTH, values, before);
        return isFound(history, Night.of(history, List.of(), before - 24, before), seed % 2 == 0 ? 1 : -1);
    }
}
