package org.waymark.analytics.impact;

import java.util.Arrays;
import java.util.List;
import org.waymark.analytics.Finding;
import org.waymark.analytics.Finding.Lack;
import org.waymark.analytics.Series;

/**
 * How much more treated units changed than untouched ones, from the mean before to the mean after. Each unit counts as one
 * observation, so that neighbouring periods do not pass for independent ones (Donald and Lang 2007, Inference with
 * Difference-in-Differences and Other Panel Data).
 *
 * @param effect mean change of the treated less mean change of the untouched
 * @param estimate the same with its standard error, once there are enough untouched units to know how much changes differ by themselves
 */
public record DifferenceInDifferences(
        int start, int treated, int untouched, double effect, Finding<Estimate> estimate) {
    public static Finding<DifferenceInDifferences> of(List<Series> treated, List<Series> untouched, int start) {
        if (treated.isEmpty() || untouched.isEmpty())
            return Finding.notYet(Lack.UNITS, Math.min(treated.size(), untouched.size()), 1);
        for (var units : List.of(treated, untouched)) {
            for (var unit : units) {
                int before = unit.slice(0, Math.min(start, unit.length())).count();
                if (before == 0) return Finding.notYet(Lack.VALUES_BEFORE, 0, 1);
                if (before == unit.count()) return Finding.notYet(Lack.VALUES_AFTER, 0, 1);
            }
        }
        double[] moved = changes(treated, start);
        double[] still = changes(untouched, start);
        double effect = mean(moved) - mean(still);
        return Finding.found(
                new DifferenceInDifferences(start, moved.length, still.length, effect, estimate(effect, moved, still)));
    }

    private static Finding<Estimate> estimate(double effect, double[] moved, double[] still) {
        if (still.length < SyntheticControl.LEAST_UNITS)
            return Finding.notYet(Lack.UNITS, still.length, SyntheticControl.LEAST_UNITS);
        int degrees = moved.length + still.length - 2;
        double variance = (squares(moved) + squares(still)) / degrees;
        if (!(variance > 0)) return Finding.notYet(Lack.VARIATION, 1, 2);
        return Finding.found(
                new Estimate(effect, Math.sqrt(variance * (1.0 / moved.length + 1.0 / still.length)), degrees));
    }

    private static double[] changes(List<Series> units, int start) {
        return units.stream()
                .mapToDouble(unit -> mean(unit.slice(start, unit.length()).present())
                        - mean(unit.slice(0, start).present()))
                .toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double squares(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    }
}
