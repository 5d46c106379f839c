package org.waymark.analytics.detect;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.waymark.analytics.Finding;
import org.waymark.analytics.Finding.Lack;
import org.waymark.analytics.Series;

/**
 * Charts of what is counted: few events a period, or hits of so many. Limits follow the law of counts, summed up exactly where they
 * are small, and are as much wider as neighbours differ more than that law allows. Values are judged by standard deviations.
 *
 * <p>Source: Laney 2002, Improved control charts for attributes.
 */
public final class CountChart {
    /** A mean range of independent values, of one standard deviation each. */
    private static final double LEAST_RANGE = Limits.MEAN_RANGE;

    private final Observed observed;
    private final Series judged;
    /** How many could have been hit; null for events. */
    private final @Nullable Series of;

    private CountChart(Observed observed, @Nullable Series of) {
        this.observed = observed;
        this.judged = observed.judged();
        this.of = of;
    }

    /**
     * Of events that are counted; from ten a period on they are charted as any value. Cannot say yet below six. Throws
     * IllegalArgumentException for what is no count.
     */
    public static Finding<Chart> of(Observed events) {
        for (double count : events.series().present()) requireCount(count);
        var bounded = events.within(Bounds.FROM_ZERO);
        double mean = Arrays.stream(events.judged().present()).average().orElse(0);
        return mean < CountLaw.NORMAL_FROM ? new CountChart(bounded, null).chart() : Chart.adjusted(bounded);
    }

    /**
     * Of hits, as shares of what could have been hit, which may change: from 0 to 1. Cannot say yet below six. Throws
     * IllegalArgumentException where hits are no count or more than possible.
     */
    public static Finding<Chart> of(Observed hits, Series of) {
        var shares = hits.series().toArrayWithNaN();
        for (int place : hits.series().places()) {
            double all = of.has(place) ? of.at(place) : 0;
            requireCount(shares[place]);
            requireCount(all);
            if (shares[place] > all) throw new IllegalArgumentException("%s hits of %s".formatted(shares[place], all));
            shares[place] /= all; // a gap where nothing could be hit
        }
        var bounded = hits.with(Series.withGaps(shares)).within(new Bounds(0, 1));
        return new CountChart(bounded, of).chart();
    }

    private static void requireCount(double count) {
        if (count < 0 || count != Math.rint(count)) throw new IllegalArgumentException("No count: " + count);
    }

    private Finding<Chart> chart() {
        int count = judged.count();
        if (count < Firmness.LEAST_VALUES) return Finding.notYet(Lack.VALUES, count, Firmness.LEAST_VALUES);
        if (count < Chart.LEAST_ADJUSTED) {
            var drawing = new Drawing(observed, null);
            add(drawing, Cut.whole(judged.length()));
            return Finding.found(drawing.chart(null, null));
        }
        return ChangePoints.levels(standardised(judged, share(judged))).map(changes -> {
            var drawing = new Drawing(observed, changes.noise());
            for (var cut : Cut.of(changes, judged.length())) add(drawing, cut);
            return drawing.chart(null, changes.early());
        });
    }

    private void add(Drawing drawing, Cut cut) {
        var baseline = cut.baseline(judged);
        double share = share(baseline);
        var limits = baseline.count() < Firmness.LEAST_VALUES
                ? null
                : new Limits(Form.MEAN, 0, 0, range(standardised(baseline, share)), 1, baseline.count());
        drawing.add(cut, scale(share, baseline), limits);
    }

    private static double range(Series standardised) {
        return Math.max(
                LEAST_RANGE,
                Arrays.stream(MovingRange.sizes(standardised)).average().orElse(0));
    }

    /** Of all together; the mean count of events. */
    private double share(Series values) {
        double hits = 0;
        double all = 0;
        for (int place : values.places()) {
            hits += values.at(place) * of(place);
            all += of(place);
        }
        return hits / all;
    }

    private Series standardised(Series values, double share) {
        var z = values.toArrayWithNaN();
        for (int place : values.places()) z[place] = law(share, place).standardised(z[place] * of(place));
        return Series.withGaps(z);
    }

    private double of(int place) {
        return of == null ? 1 : of.at(place);
    }

    private CountLaw law(double share, int place) {
        return of == null ? CountLaw.poisson(share) : CountLaw.binomial((int) Math.round(of.at(place)), share);
    }

    private Scale scale(double share, Series baseline) {
        var laws = laws(share);
        double side = Arrays.stream(baseline.places())
                .mapToDouble(place -> laws[place].likelierSide())
                .average()
                .orElse(0.5);
        return new Scale() {
            @Override
            public double likelierSide() {
                return side;
            }

            @Override
            public double judged(double value, int place) {
                return laws[place].score(value * of(place));
            }

            @Override
            public double measured(double score, int place) {
                return laws[place].countAt(score) / of(place);
            }
        };
    }

    /** For each place with a value; of events it is always the same. */
    private CountLaw[] laws(double share) {
        var laws = new CountLaw[judged.length()];
        if (of == null) Arrays.fill(laws, CountLaw.poisson(share));
        else for (int place : observed.series().places()) laws[place] = law(share, place);
        return laws;
    }
}
