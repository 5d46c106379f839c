package org.waymark.analytics.decompose;

import java.util.Arrays;
import org.waymark.analytics.Series;

/**
 * What comes back in each cycle.
 *
 * @param form how it joins the rest of the series
 * @param factors one for each place of the cycle, the first for place 0 of the series; on average 1 when multiplied, 0 when added
 */
public record Season(Form form, Series factors) {
    /** How the season joins the rest of the series. */
    public enum Form {
        /** December is 1.3 times its trend. */
        MULTIPLICATIVE(1) {
            @Override
            double apart(double value, double other) {
                return value / other;
            }

            @Override
            double together(double value, double factor) {
                return value * factor;
            }
        },
        /** December is 40 above its trend. */
        ADDITIVE(0) {
            @Override
            double apart(double value, double other) {
                return value - other;
            }

            @Override
            double together(double value, double factor) {
                return value + factor;
            }
        };

        /** The factor that changes nothing. */
        final double neutral;

        Form(double neutral) {
            this.neutral = neutral;
        }

        /** A value without a factor; or the factor that makes it of a trend. */
        abstract double apart(double value, double other);

        abstract double together(double value, double factor);

        /** Brings the average of factors to the neutral one. */
        double[] levelled(double[] factors) {
            double mean = Arrays.stream(factors).average().orElseThrow();
            return Arrays.stream(factors)
                    .map(factor -> together(apart(factor, mean), neutral))
                    .toArray();
        }
    }

    public Season {
        if (factors.length() < 2 || factors.hasGaps())
            throw new IllegalArgumentException("A season needs a factor for each of at least two places: " + factors);
        if (form == Form.MULTIPLICATIVE)
            for (double factor : factors.present())
                if (factor <= 0) throw new IllegalArgumentException("A factor must be positive: " + factor);
    }

    /** Places in a cycle. */
    public int period() {
        return factors.length();
    }

    /** The factor at a place of the series, also of one to come. */
    public double at(int place) {
        return factors.at(Math.floorMod(place, period()));
    }

    /** The same season for a series that begins so many places earlier. */
    public Season beginningEarlier(int places) {
        var moved = new double[period()];
        for (int place = 0; place < moved.length; place++) moved[place] = at(place - places);
        return new Season(form, Series.of(moved));
    }

    /** What a value would be without its season. */
    public double without(double value, int place) {
        return form.apart(value, at(place));
    }

    /** What a value without its season is with it. */
    public double with(double value, int place) {
        return form.together(value, at(place));
    }

    /** What a difference of 1 without the season is with it. */
    public double stretch(int place) {
        return switch (form) {
            case MULTIPLICATIVE -> at(place);
            case ADDITIVE -> 1;
        };
    }

    /** The series without its season; gaps stay gaps. */
    public Series without(Series series) {
        var values = series.toArrayWithNaN();
        for (int place = 0; place < values.length; place++) values[place] = without(values[place], place);
        return Series.withGaps(values);
    }
}
