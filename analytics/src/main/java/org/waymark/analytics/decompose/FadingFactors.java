package org.waymark.analytics.decompose;

import java.util.Arrays;
import org.waymark.analytics.Series;
import org.waymark.analytics.decompose.Season.Form;

/**
 * Factors from all cycles, newer ones weighing more.
 *
 * @param values on average the neutral one of the form
 * @param error the variance that chance alone gives one factor, on average; 0 where no place has two cycles
 */
record FadingFactors(Form form, double[] values, double error) {
    /** What a cycle weighs, of the one after it. Chosen on real series, see docs/methods/forecast.md. */
    static final double FADING = 0.8;

    static FadingFactors of(double[] values, double[] trend, Form form, int period) {
        var factors = new double[period];
        double errors = 0;
        int known = 0;
        for (int first = 0; first < period; first++) {
            double weights = 0, squaredWeights = 0, sum = 0, squares = 0;
            for (int place = first; place < values.length; place += period) {
                double factor = form.apart(values[place], trend[place]);
                if (Double.isNaN(factor)) continue;
                double weight = Math.pow(FADING, (values.length - 1 - place) / period);
                weights += weight;
                squaredWeights += weight * weight;
                sum += weight * factor;
                squares += weight * factor * factor;
            }
            factors[first] = sum / weights;
            double cycles = weights * weights / squaredWeights;
            if (cycles <= 1) continue;
            double variance = Math.max(0, squares / weights - factors[first] * factors[first]);
            errors += variance / (cycles - 1);
            known++;
        }
        return new FadingFactors(form, form.levelled(factors), known == 0 ? 0 : errors / known);
    }

    /** How much of the factors is more than chance: 0 none of it, 1 all. */
    double strength() {
        int period = values.length;
        double spread = Arrays.stream(values)
                        .map(factor -> (factor - form.neutral) * (factor - form.neutral))
                        .sum()
                / (period - 1);
        if (spread == 0) return 0;
        return Math.clamp(1 - Math.max(0.0, period - 3) / (period - 1) * error / spread, 0, 1);
    }

    /** Too near to 0 to be divided out. */
    boolean explode() {
        return form == Form.MULTIPLICATIVE
                && Arrays.stream(values).anyMatch(factor -> factor <= Decomposition.LEAST_FACTOR);
    }

    /** Drawn towards no season until only the strength is left. */
    Season drawn() {
        double strength = strength();
        return new Season(
                form,
                Series.of(Arrays.stream(values)
                        .map(factor -> form.neutral + strength * (factor - form.neutral))
                        .toArray()));
    }
}
