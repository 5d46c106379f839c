package org.waymark.analytics.drivers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The change of a weighted average, split among its segments twice: what each did because its own rate changed, and because its
 * share of the whole did. A segment that grows adds if its rate is above the average and takes away if below, so that a better rate
 * everywhere cannot hide behind a worse mix (Simpson's paradox).
 *
 * <p>Source: Marshall-Edgeworth weights with the average as reference, Bennet, Journal of the Royal Statistical Society 83 (1920) 455-462.
 *
 * @param from the average before
 * @param to the average after
 * @param weights the mean share of each segment
 * @param rate what each did by its own rate
 * @param mix what each did by its share
 */
public record Mix(double from, double to, List<Double> weights, List<Double> rate, List<Double> mix) {
    /**
     * @param weightsFrom sizes of the segments, in any unit; their sum must not be zero
     * @throws IllegalArgumentException for different lengths or weights that sum to zero
     */
    public static Mix of(double[] weightsFrom, double[] ratesFrom, double[] weightsTo, double[] ratesTo) {
        int segments = weightsFrom.length;
        if (segments == 0 || ratesFrom.length != segments || weightsTo.length != segments || ratesTo.length != segments)
            throw new IllegalArgumentException("Each segment needs a weight and a rate, before and after");
        var sharesFrom = shares(weightsFrom);
        var sharesTo = shares(weightsTo);
        double from = average(sharesFrom, ratesFrom);
        double to = average(sharesTo, ratesTo);
        var weights = new ArrayList<Double>();
        var rate = new ArrayList<Double>();
        var mix = new ArrayList<Double>();
        for (int segment = 0; segment < segments; segment++) {
            weights.add((sharesFrom[segment] + sharesTo[segment]) / 2);
            rate.add(weights.get(segment) * (ratesTo[segment] - ratesFrom[segment]));
            mix.add((sharesTo[segment] - sharesFrom[segment])
                    * ((ratesFrom[segment] + ratesTo[segment]) / 2 - (from + to) / 2));
        }
        return new Mix(from, to, List.copyOf(weights), List.copyOf(rate), List.copyOf(mix));
    }

    private static double[] shares(double[] weights) {
        double sum = Arrays.stream(weights).sum();
        if (sum == 0 || !Double.isFinite(sum)) throw new IllegalArgumentException("The weights sum to " + sum);
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    private static double average(double[] shares, double[] rates) {
        double average = 0;
        for (int segment = 0; segment < shares.length; segment++) average += shares[segment] * rates[segment];
        return average;
    }
}
