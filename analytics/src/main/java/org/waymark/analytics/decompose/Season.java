package org.waymark.analytics.decompose;

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
        MULTIPLICATIVE,
        /** December is 40 above its trend. */
        ADDITIVE
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

    /** What a value would be without its season. */
    public double without(double value, int place) {
        return switch (form) {
            case MULTIPLICATIVE -> value / at(place);
            case ADDITIVE -> value - at(place);
        };
    }

    /** What a value without its season is with it. */
    public double with(double value, int place) {
        return switch (form) {
            case MULTIPLICATIVE -> value * at(place);
            case ADDITIVE -> value + at(place);
        };
    }

    /** The series without its season; gaps stay gaps. */
    public Series without(Series series) {
        var values = series.toArrayWithNaN();
        for (int place = 0; place < values.length; place++) values[place] = without(values[place], place);
        return Series.withGaps(values);
    }
}
