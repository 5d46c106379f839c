package org.waymark.analytics.lead;

import java.util.Arrays;

/**
 * What of a series its own past does not foretell: the residuals of an autoregression with a curved trend and a season, of the
 * values or of their logarithms, whichever is more likely. The order is chosen by AICc. Surprises beyond three robust standard
 * deviations are drawn in to there, so that one odd period decides nothing.
 *
 * <p>Source: Box, Jenkins and Reinsel, Time Series Analysis, 4th ed. 2008, chapter 12; logarithms after Box and Cox, Journal of the
 * Royal Statistical Society B 26 (1964) 211-252.
 *
 * @param values zero where none is known
 * @param places where one is: not at a gap, nor after it, nor at the start
 * @param drift trend and season in those places
 * @param order how many earlier values foretell the next
 * @param compared values that could be compared with enough earlier ones to find that out
 * @param ofLogarithms whether the series was taken by its logarithms
 */
record Surprises(double[] values, int[] places, Projection drift, int order, int compared, boolean ofLogarithms) {
    private static final double ROBUST_SIGMA = 1.4826;
    private static final double FAR = 3;

    /** Less than this share of a series is rounding. */
    private static final double NOTHING = 1e-9;

    /**
     * @param values NaN for a gap
     * @param period of the season, 1 for none
     */
    static Surprises of(double[] values, int period) {
        var plain = Autoregression.best(values, period);
        if (Arrays.stream(values).anyMatch(value -> value <= 0)) return of(plain, false);
        var logarithms =
                Autoregression.best(Arrays.stream(values).map(Math::log).toArray(), period);
        return logarithms.criterion() + logarithms.stretch() < plain.criterion()
                ? of(logarithms, true)
                : of(plain, false);
    }

    private static Surprises of(Autoregression model, boolean ofLogarithms) {
        var places = model.places();
        var drift = model.drift();
        var rest = model.residuals();
        boolean isRounding = Projection.norm(rest) <= NOTHING * model.spread();
        var values = new double[model.values().length];
        if (!isRounding) {
            var near = drawnIn(rest);
            for (int row = 0; row < places.length; row++) values[places[row]] = near[row];
        }
        return new Surprises(values, places, drift, model.order(), model.compared(), ofLogarithms);
    }

    private static double[] drawnIn(double[] residuals) {
        var sizes = Arrays.stream(residuals).map(Math::abs).sorted().toArray();
        double far = FAR * ROBUST_SIGMA * sizes[sizes.length / 2];
        if (far == 0) return residuals;
        return Arrays.stream(residuals)
                .map(residual -> Math.clamp(residual, -far, far))
                .toArray();
    }

    boolean areKnown(int place) {
        return Arrays.binarySearch(places, place) >= 0;
    }

    boolean vary() {
        return Projection.norm(values) > 0;
    }
}
