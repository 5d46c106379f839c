package org.waymark.analytics.detect;

import java.util.Arrays;
import java.util.function.Function;
import org.waymark.analytics.Finding;
import org.waymark.analytics.Finding.Lack;
import org.waymark.analytics.Series;
import org.waymark.analytics.describe.Moments;
import org.waymark.analytics.describe.Quantiles;

/**
 * What to expect of a series while nothing changes: a centre, and natural limits at both sides of it.
 *
 * <p>Source: individual values and moving ranges, Wheeler and Chambers 1992, Understanding Statistical Process Control; trended
 * limits by half averages, Wheeler 2000, Understanding Variation.
 *
 * @param level the centre at place 0
 * @param slope what it rises from place to place; 0 unless trended
 * @param range average moving range
 * @param widening for neighbours that resemble each other, at least 1
 * @param count values they rest on
 */
public record Limits(Form form, double level, double slope, double range, double widening, int count) {
    /** How much larger the mean range may make sigma than the median range does before the median is trusted more. */
    private static final double INFLATED = 1.25;

    /** Average ranges of normal values in standard deviations: d2 and d4 of two values. */
    static final double MEAN_RANGE = 1.128;

    private static final double MEDIAN_RANGE = 0.954;

    public Limits {
        if (!(range >= 0)) throw new IllegalArgumentException("A range is at least 0: " + range);
        if (!(widening >= 1)) throw new IllegalArgumentException("Limits are only ever widened: " + widening);
    }

    /** Cannot say yet below six values, or when no two of them are next to each other. */
    public static Finding<Limits> of(Series baseline, Form form) {
        return whereEnough(baseline, ranges -> flat(baseline, form, ranges));
    }

    /**
     * By means, unless a few huge ranges inflate their average: then by medians. Ranges that are mostly 0 are left to the mean.
     * Cannot say yet below six values.
     */
    public static Finding<Limits> of(Series baseline) {
        return whereEnough(baseline, ranges -> {
            double median = Quantiles.median(ranges) / MEDIAN_RANGE;
            boolean inflated = median > 0 && Moments.of(ranges).mean() / MEAN_RANGE > INFLATED * median;
            return flat(baseline, inflated ? Form.MEDIAN : Form.MEAN, ranges);
        });
    }

    /** About the line through the averages of both halves. Cannot say yet below six values. */
    public static Finding<Limits> trended(Series baseline) {
        return whereEnough(baseline, ranges -> {
            int half = baseline.count() / 2; // a value in the middle is in neither
            var early = mean(baseline, 0, half);
            var late = mean(baseline, baseline.count() - half, baseline.count());
            double slope = (late.value - early.value) / (late.place - early.place);
            return new Limits(
                    Form.MEAN,
                    early.value - slope * early.place,
                    slope,
                    Moments.of(ranges).mean(),
                    1,
                    baseline.count());
        });
    }

    Limits widened(double factor) {
        return new Limits(form, level, slope, range, factor, count);
    }

    public double centreAt(int place) {
        return level + slope * place;
    }

    public double lowerAt(int place) {
        return centreAt(place) - reach();
    }

    public double upperAt(int place) {
        return centreAt(place) + reach();
    }

    /** From the centre to either limit: three sigma. */
    public double reach() {
        return form.reach * range * widening;
    }

    /** The limit of moving ranges. */
    public double rangeLimit() {
        return form.rangeLimit * range;
    }

    public Firmness firmness() {
        return Firmness.of(count);
    }

    private static Finding<Limits> whereEnough(Series baseline, Function<double[], Limits> limits) {
        int count = baseline.count();
        if (count < Firmness.LEAST_VALUES) return Finding.notYet(Lack.VALUES, count, Firmness.LEAST_VALUES);
        var ranges = MovingRange.sizes(baseline);
        return ranges.length == 0 ? Finding.notYet(Lack.VALUES, count, count + 1) : Finding.found(limits.apply(ranges));
    }

    private static Limits flat(Series baseline, Form form, double[] ranges) {
        var values = baseline.present();
        return switch (form) {
            case MEAN ->
                new Limits(
                        form, Moments.of(values).mean(), 0, Moments.of(ranges).mean(), 1, values.length);
            case MEAN_AND_MEDIAN_RANGE ->
                new Limits(form, Moments.of(values).mean(), 0, Quantiles.median(ranges), 1, values.length);
            case MEDIAN -> new Limits(form, Quantiles.median(values), 0, Quantiles.median(ranges), 1, values.length);
        };
    }

    private record Mean(double place, double value) {}

    /** Of the values from one up to another, and of their places. */
    private static Mean mean(Series baseline, int from, int to) {
        return new Mean(
                Arrays.stream(baseline.places(), from, to).average().orElseThrow(),
                Moments.of(Arrays.copyOfRange(baseline.present(), from, to)).mean());
    }
}
