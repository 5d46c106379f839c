package org.waymark.analytics.drivers;

import java.util.Arrays;
import java.util.List;

/**
 * The change of a sum of products of positive factors, split among the factors by their logarithms: what each would have done at a
 * mean of both ends. Exact, the same whichever end comes first, and of a factor that stays, zero.
 *
 * <p>Source: LMDI-I, additive, Ang, Energy Policy 33 (2005) 867-871; a zero becomes {@value #SPECK} of the other end, Ang and Liu,
 * Energy Policy 35 (2007) 238-246.
 *
 * @param amounts of each factor
 * @param hadZeros whether a factor was zero at one end: then the split between it and the others in its product leans on it
 */
public record Lmdi(List<Double> amounts, boolean hadZeros) {
    private static final double SPECK = 1e-20;

    /**
     * Terms by factors: {@code from[t][k]} is factor k of term t before. Throws IllegalArgumentException for a factor below zero or
     * rows of different lengths.
     */
    public static Lmdi of(double[][] from, double[][] to) {
        if (from.length == 0 || from.length != to.length)
            throw new IllegalArgumentException("There must be as many terms after as before, and one at least");
        int factors = from[0].length;
        var exponents = new double[factors];
        Arrays.fill(exponents, 1);
        var amounts = new double[factors];
        var slopes = new double[factors];
        boolean hadZeros = false;
        for (int term = 0; term < from.length; term++) {
            if (from[term].length != factors || to[term].length != factors)
                throw new IllegalArgumentException("Each term needs %d factors".formatted(factors));
            for (int factor = 0; factor < factors; factor++) refuseNegative(from[term][factor], to[term][factor]);
            hadZeros |= add(1, exponents, from[term], to[term], amounts, slopes);
        }
        return new Lmdi(Arrays.stream(amounts).boxed().toList(), hadZeros);
    }

    private static void refuseNegative(double from, double to) {
        if (!(from >= 0 && to >= 0))
            throw new IllegalArgumentException("A factor is below zero: %s, %s".formatted(from, to));
    }

    /**
     * Adds the amounts of one term, and what each factor does per one of its own change; whether there was a zero. A term that is
     * zero at both ends did nothing.
     */
    static boolean add(
            double coefficient, double[] exponents, double[] from, double[] to, double[] amounts, double[] slopes) {
        var before = new double[from.length];
        var after = new double[from.length];
        boolean hadZeros = false;
        for (int factor = 0; factor < from.length; factor++) {
            if (exponents[factor] == 0) continue;
            if (from[factor] == 0 && to[factor] == 0) return hadZeros;
            hadZeros |= from[factor] == 0 || to[factor] == 0;
            before[factor] = from[factor] == 0 ? to[factor] * SPECK : from[factor];
            after[factor] = to[factor] == 0 ? from[factor] * SPECK : to[factor];
        }
        double mean = LogMean.of(product(exponents, after), product(exponents, before));
        for (int factor = 0; factor < from.length; factor++) {
            if (exponents[factor] == 0) continue;
            double weight = coefficient * exponents[factor] * mean;
            amounts[factor] += weight * LogMean.logRatio(after[factor], before[factor]);
            slopes[factor] += weight / LogMean.of(after[factor], before[factor]);
        }
        return hadZeros;
    }

    private static double product(double[] exponents, double[] factors) {
        double product = 1;
        for (int factor = 0; factor < factors.length; factor++)
            if (exponents[factor] != 0)
                product *= exponents[factor] == 1 ? factors[factor] : Math.pow(factors[factor], exponents[factor]);
        return product;
    }
}
