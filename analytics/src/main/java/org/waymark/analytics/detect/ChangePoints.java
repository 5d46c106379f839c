package org.waymark.analytics.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.analytics.Finding;
import org.waymark.analytics.Finding.Lack;
import org.waymark.analytics.Series;
import org.waymark.analytics.describe.Ar1;
import org.waymark.analytics.describe.Moments;
import org.waymark.analytics.describe.Quantiles;

/**
 * Where a series took a new level, or a new line. Take its season out first. A change needs five values on both sides, eight where
 * lines describe the series, a quarter of all in short series; so the newest values can only be a {@link PossibleShift}.
 *
 * <p>Source: optimal partitioning (Jackson and others 2005) with a price of 3 ln n for a change; levels or lines by what they leave
 * and how many numbers they need (after Schwarz 1978); each change kept only if Welch's t, with the standard error inflated for AR(1)
 * noise, is beyond 3.
 *
 * @param shape whether levels or lines describe the series better
 * @param changes oldest first
 * @param early too early to be called a change
 * @param noise what is left between changes
 * @param count values it rests on
 */
public record ChangePoints(
        Shape shape, List<Change> changes, @Nullable PossibleShift early, Ar1 noise, int count) {
    /** Two stretches of eight. */
    public static final int LEAST_VALUES = 16;

    /** Standard errors that a change must exceed. */
    static final double BEYOND = 3;

    private static final double PRICE = 3;
    /** A single spike must not look like a level: values count as at most this many deviations from the median. */
    private static final double TAMED = 5 * Quantiles.NORMAL;

    public ChangePoints {
        changes = List.copyOf(changes);
    }

    /** Levels or lines, whichever describes the series better. Cannot say yet below 16 values. */
    public static Finding<ChangePoints> of(Series series) {
        return of(series, ChangePoints::best);
    }

    /** Levels only. */
    static Finding<ChangePoints> levels(Series series) {
        return of(series, ChangePoints::levels);
    }

    private static Finding<ChangePoints> of(Series series, Function<Track, Partition> cut) {
        int n = series.count();
        if (n < LEAST_VALUES) return Finding.notYet(Lack.VALUES, n, LEAST_VALUES);
        var values = series.present();
        var tamed = tamed(values);
        var moments = Moments.of(tamed);
        if (moments.variance() == 0)
            return Finding.found(new ChangePoints(Shape.LEVELS, List.of(), null, new Ar1(0, n), n));
        var track = track(tamed, series.places(), moments);
        var fit = Fit.of(cut.apply(track), track).withoutChanceChanges();
        return Finding.found(new ChangePoints(
                fit.shape(),
                changes(fit, series.places(), track(values, series.places(), moments), moments),
                Early.of(fit, series.places()),
                fit.noise(),
                n));
    }

    /** The places at which stretches start, the first place of all included. */
    public int[] starts() {
        return IntStream.concat(IntStream.of(0), changes.stream().mapToInt(Change::place))
                .toArray();
    }

    private static double[] tamed(double[] values) {
        double median = Quantiles.median(values);
        double reach = TAMED * Quantiles.mad(values);
        if (reach == 0) return values;
        var tamed = values.clone();
        for (int i = 0; i < tamed.length; i++) tamed[i] = Math.clamp(tamed[i], median - reach, median + reach);
        return tamed;
    }

    private static Track track(double[] values, int[] places, Moments moments) {
        int n = values.length;
        double middle = IntStream.of(places).average().orElseThrow();
        var z = new double[n];
        var t = new double[n];
        for (int i = 0; i < n; i++) {
            z[i] = (values[i] - moments.mean()) / moments.sd();
            t[i] = places[i] - middle;
        }
        return new Track(z, t);
    }

    private static Partition best(Track track) {
        int n = track.length();
        double aboutLine = track.cost(Shape.LINES, 0, n) / (n - 2);
        var levels = levels(track);
        var lines = Partition.of(track, Shape.LINES, PRICE * Math.log(n) * aboutLine);
        return levels.criterion(n) <= lines.criterion(n) ? levels : lines;
    }

    private static Partition levels(Track track) {
        return Partition.of(track, Shape.LEVELS, PRICE * Math.log(track.length()));
    }

    /** The fit is of tamed values; what people are told is of the values as they are. */
    private static List<Change> changes(Fit fit, int[] places, Track untamed, Moments moments) {
        var changes = new ArrayList<Change>();
        for (int i = 1; i < fit.stretches(); i++) {
            int start = fit.start(i);
            int end = fit.start(i + 1);
            double before = untamed.at(fit.shape(), fit.start(i - 1), start, untamed.meanT(start, end));
            var range = fit.range(i);
            changes.add(new Change(
                    places[start],
                    places[range.earliest()],
                    places[range.latest()],
                    moments.mean() + moments.sd() * before,
                    moments.mean() + moments.sd() * untamed.mean(start, end),
                    fit.t(i),
                    fit.chance(i)));
        }
        return changes;
    }
}
