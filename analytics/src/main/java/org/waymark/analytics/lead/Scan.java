package org.waymark.analytics.lead;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Correlations of two series of surprises at all lags from {@code -most} to {@code most}; lag k compares x, k periods earlier, with
 * y.
 */
final class Scan {
    /** After so many draws that reach it, more of them only say more exactly how likely the likely is. */
    private static final int ENOUGH = 60;

    private final Surprises first;
    private final double[] x; // in standard deviations, 0 where none is known: adds nothing
    private final double[] y;
    private final int[] counts; // pairs at each lag
    private final int most;

    Scan(Surprises first, Surprises second, int most) {
        this.first = first;
        this.most = most;
        x = standardised(first);
        y = standardised(second);
        counts = IntStream.rangeClosed(-most, most)
                .map(lag -> (int) Arrays.stream(first.places())
                        .filter(place -> second.areKnown(place + lag))
                        .count())
                .toArray();
    }

    private static double[] standardised(Surprises surprises) {
        double sigma = Projection.norm(surprises.values()) / Math.sqrt(surprises.places().length);
        return Arrays.stream(surprises.values()).map(value -> value / sigma).toArray();
    }

    int pairs(int lag) {
        return counts[lag + most];
    }

    double correlation(int lag) {
        return product(x, lag) / Math.max(1, pairs(lag));
    }

    /** The correlation times the root of its pairs: about standard normal if the series have nothing to do with each other. */
    double score(int lag) {
        return score(x, lag);
    }

    private double score(double[] from, int lag) {
        return product(from, lag) / Math.sqrt(Math.max(1, pairs(lag)));
    }

    private double product(double[] from, int lag) {
        double product = 0;
        int end = Math.min(from.length, y.length - lag);
        for (int place = Math.max(0, -lag); place < end; place++) product += from[place] * y[place + lag];
        return product;
    }

    private double largest(double[] from) {
        double largest = 0;
        for (int lag = -most; lag <= most; lag++) largest = Math.max(largest, Math.abs(score(from, lag)));
        return largest;
    }

    /**
     * How often chance alone brings a score as large as the largest at any lag. Chance turns the signs of x, those of neighbours
     * together, as many as the cube root of all: so what is left of x's own rhythm, and when it was calm and when wild, stays. What a
     * trend and a season would have taken from the turned ones is taken from them too.
     *
     * <p>Source: wild bootstrap in blocks, Shao, JASA 105 (2010) 218-235; nuisance taken out again, Freedman and Lane, Journal of
     * Business and Economic Statistics 1 (1983) 292-298. Drawing ends early where chance turns out to do it often: Besag and Clifford,
     * Biometrika 78 (1991) 301-304.
     */
    double chance(int draws, long seed) {
        var random = new SplittableRandom(seed);
        double largest = largest(x);
        var places = first.places();
        var drawn = new double[x.length];
        int reached = 1;
        for (int draw = 0; draw < draws; draw++) {
            var rest = first.drift().residuals(turned(places, random));
            double scale = Math.sqrt(places.length) / Projection.norm(rest);
            for (int row = 0; row < places.length; row++) drawn[places[row]] = rest[row] * scale;
            if (largest(drawn) >= largest) reached++;
            if (reached > ENOUGH) return ENOUGH / (draw + 1.0);
        }
        return reached / (draws + 1.0);
    }

    private double[] turned(int[] places, SplittableRandom random) {
        int block = (int) Math.round(Math.cbrt(places.length));
        int left = block - random.nextInt(block);
        var turned = new double[places.length];
        double sign = random.nextBoolean() ? 1 : -1;
        for (int row = 0; row < places.length; row++, left--) {
            if (left == 0) {
                sign = random.nextBoolean() ? 1 : -1;
                left = block;
            }
            turned[row] = sign * x[places[row]];
        }
        return turned;
    }
}
