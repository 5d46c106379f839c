package org.waymark.analytics.detect;

import java.util.ArrayList;
import java.util.Arrays;
import org.hipparchus.distribution.continuous.FDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.waymark.analytics.Series;
import org.waymark.analytics.describe.Ar1;

/**
 * Stretches with a level or line each, and the noise about them.
 *
 * @param bounds 0, the start of each further stretch, and the number of values
 */
record Fit(Track track, Shape shape, int[] bounds, Ar1 noise) {
    /**
     * Cost, in residual variances, that a change may be moved for within its 95 % interval: -2 ln(1 - sqrt(0.95)), since the cost
     * wanders on both sides of a change (Hansen 2000). The 3.84 of chi square holds 88 % for shifts of 1.5 deviations.
     */
    private static final double DEVIANCE_95 = 7.35;

    /** Places in values. */
    record Range(int earliest, int latest) {}

    static Fit of(Partition partition, Track track) {
        var bounds = new int[partition.starts().length + 2];
        System.arraycopy(partition.starts(), 0, bounds, 1, partition.starts().length);
        bounds[bounds.length - 1] = track.length();
        return of(track, partition.shape(), bounds);
    }

    private static Fit of(Track track, Shape shape, int[] bounds) {
        return new Fit(track, shape, bounds, noise(track, shape, bounds));
    }

    /** Drops the least certain change until every one is beyond chance. */
    Fit withoutChanceChanges() {
        int weakest = 0;
        for (int i = 1; i < stretches(); i++) if (weakest == 0 || Math.abs(t(i)) < Math.abs(t(weakest))) weakest = i;
        if (weakest == 0 || Math.abs(t(weakest)) > ChangePoints.BEYOND) return this;
        var fewer = new int[bounds.length - 1];
        System.arraycopy(bounds, 0, fewer, 0, weakest);
        System.arraycopy(bounds, weakest + 1, fewer, weakest, fewer.length - weakest);
        return of(track, shape, fewer).withoutChanceChanges();
    }

    int stretches() {
        return bounds.length - 1;
    }

    int start(int stretch) {
        return bounds[stretch];
    }

    int shortest() {
        return shape.shortest(track.length());
    }

    double variance() {
        double squares = 0;
        for (int i = 0; i < stretches(); i++) squares += track.cost(shape, bounds[i], bounds[i + 1]);
        return squares / Math.max(1, track.length() - shape.parameters * stretches());
    }

    /** Standard errors between a stretch and the one before, had that gone on. */
    double t(int stretch) {
        double size = shape == Shape.LEVELS ? welch(stretch) : gain(stretch);
        int start = bounds[stretch];
        int to = bounds[stretch + 1];
        double before = track.at(shape, bounds[stretch - 1], start, track.meanT(start, to));
        return Math.copySign(size, track.mean(start, to) - before);
    }

    /** That noise alone shows as much, at any of the places that were tried. */
    double chance(int stretch) {
        int values = bounds[stretch + 1] - bounds[stretch - 1];
        double freedom = Math.max(1, values / noise.inflation() - 2 * shape.parameters);
        double t = Math.abs(t(stretch));
        double here = shape == Shape.LEVELS
                ? 2 * new TDistribution(freedom).cumulativeProbability(-t)
                : 1 - new FDistribution(2, freedom).cumulativeProbability(t * t / 2);
        return Math.min(1, here * (track.length() - 2 * shortest() + 1));
    }

    /** Where the change could be as well, with the others where they are. */
    Range range(int stretch) {
        int from = bounds[stretch - 1];
        int to = bounds[stretch + 1];
        int shortest = shortest();
        double allowed = split(from, bounds[stretch], to) + DEVIANCE_95 * variance() * noise.inflation();
        var range = new Range(bounds[stretch], bounds[stretch]);
        for (int start = from + shortest; start <= to - shortest; start++)
            if (split(from, start, to) <= allowed)
                range = new Range(Math.min(range.earliest, start), Math.max(range.latest, start));
        return range;
    }

    private double split(int from, int start, int to) {
        return track.cost(shape, from, start) + track.cost(shape, start, to);
    }

    private double welch(int stretch) {
        int from = bounds[stretch - 1];
        int start = bounds[stretch];
        int to = bounds[stretch + 1];
        double error = meanError(from, start) + meanError(start, to);
        return Math.abs(track.mean(start, to) - track.mean(from, start))
                / Math.sqrt(positive(error * noise.inflation()));
    }

    private double meanError(int from, int to) {
        double n = to - from;
        return track.cost(Shape.LEVELS, from, to) / (n - 1) / n;
    }

    /** The same for lines: how far one line through both stretches is worse, as the root of a deviance. */
    private double gain(int stretch) {
        int from = bounds[stretch - 1];
        int to = bounds[stretch + 1];
        double apart = split(from, bounds[stretch], to);
        double variance = apart / Math.max(1, to - from - 2 * shape.parameters);
        double worse = Math.max(0, track.cost(shape, from, to) - apart);
        return Math.sqrt(worse / positive(variance * noise.inflation()));
    }

    /** Stretches without any noise are told apart by any difference. */
    private static double positive(double variance) {
        return Math.max(variance, 1e-12);
    }

    private static Ar1 noise(Track track, Shape shape, int[] bounds) {
        var stretches = new ArrayList<Series>();
        for (int i = 0; i + 1 < bounds.length; i++) stretches.add(residuals(track, shape, bounds[i], bounds[i + 1]));
        return Ar1.of(stretches);
    }

    /** With the gaps of the grid, so that only neighbours count as neighbours. */
    private static Series residuals(Track track, Shape shape, int from, int to) {
        var residuals = new double[(int) Math.round(track.t[to - 1] - track.t[from]) + 1];
        Arrays.fill(residuals, Double.NaN);
        for (int i = from; i < to; i++)
            residuals[(int) Math.round(track.t[i] - track.t[from])] =
                    track.z[i] - track.at(shape, from, to, track.t[i]);
        return Series.withGaps(residuals);
    }
}
