package org.waymark.analytics.forecast;

import java.util.Arrays;
import java.util.List;
import org.waymark.analytics.Finding;
import org.waymark.analytics.Finding.Lack;

/**
 * How well past forecasts held.
 *
 * @param count outcomes
 * @param within80 how many came within the 80 % band
 * @param within95 how many came within the 95 % band
 * @param tenths how many came in each tenth of their law, lowest first: even where laws are right
 * @param widening what later laws should be multiplied by
 */
public record TrackRecord(int count, int within80, int within95, List<Integer> tenths, double widening) {
    /** Fewer outcomes do not change a law. */
    public static final int ENOUGH = 20;

    private static final double STEP = 0.05;
    private static final double MISSED = 0.05;
    private static final double NARROWEST = 0.7;
    private static final double WIDEST = 2;

    public TrackRecord {
        tenths = List.copyOf(tenths);
    }

    /** Cannot say yet without an outcome. Oldest first. */
    public static Finding<TrackRecord> of(List<Outcome> outcomes) {
        if (outcomes.isEmpty()) return Finding.notYet(Lack.VALUES, 0, 1);
        var tenths = new Integer[10];
        Arrays.fill(tenths, 0);
        for (var outcome : outcomes) tenths[(int) Math.min(9, 10 * outcome.rank())]++;
        return Finding.found(new TrackRecord(
                outcomes.size(),
                (int) outcomes.stream().filter(outcome -> outcome.isWithin(0.8)).count(),
                (int) outcomes.stream()
                        .filter(outcome -> outcome.isWithin(0.95))
                        .count(),
                List.of(tenths),
                widening(outcomes)));
    }

    /**
     * Wider after each outcome that missed the 95 % band, a little narrower after each other one.
     *
     * <p>Source: adaptive conformal inference, Gibbs and Candes 2021, on the scale of logarithms.
     */
    private static double widening(List<Outcome> outcomes) {
        if (outcomes.size() < ENOUGH) return 1;
        double factor = 1;
        for (var outcome : outcomes) {
            double missed = outcome.isWithin(1 - MISSED) ? 0 : 1;
            factor = Math.clamp(factor * Math.exp(STEP * (missed - MISSED)), NARROWEST, WIDEST);
        }
        return factor;
    }
}
