package org.waymark.analytics.expression;

import java.util.function.IntFunction;

/**
 * The values of a part of a formula in each period.
 *
 * @param values NaN where there is none
 * @param missing why there is none at such a place
 */
record Column(double[] values, IntFunction<Missing> missing) {
    boolean has(int place) {
        return !Double.isNaN(values[place]);
    }
}
