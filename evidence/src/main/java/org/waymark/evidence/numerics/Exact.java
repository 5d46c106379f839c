package org.waymark.evidence.numerics;

import java.math.BigDecimal;
import java.math.MathContext;

/** The same figures of the same doubles with sixty digits: what is lost here was lost when decimals became doubles. */
record Exact(double mean, double sd, double autocorrelation) {
    private static final MathContext DIGITS = new MathContext(60);

    static Exact of(double[] data) {
        var mean = BigDecimal.ZERO;
        for (double value : data) mean = mean.add(new BigDecimal(value));
        mean = mean.divide(new BigDecimal(data.length), DIGITS);
        var squares = BigDecimal.ZERO;
        var products = BigDecimal.ZERO;
        var before = BigDecimal.ZERO;
        for (double value : data) {
            var distance = new BigDecimal(value).subtract(mean);
            squares = squares.add(distance.multiply(distance, DIGITS));
            products = products.add(distance.multiply(before, DIGITS));
            before = distance;
        }
        var variance = squares.divide(new BigDecimal(data.length - 1), DIGITS);
        return new Exact(
                mean.doubleValue(),
                variance.sqrt(DIGITS).doubleValue(),
                products.divide(squares, DIGITS).doubleValue());
    }
}
