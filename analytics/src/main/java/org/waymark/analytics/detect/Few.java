package org.waymark.analytics.detect;

import java.util.function.IntToDoubleFunction;

/** The chances of small counts, summed up from either end so that both tails keep their digits. */
final class Few {
    /** Beyond this count, of a mean of ten or less, chances are below the last digit of a double. */
    private static final int MOST = 80;

    private final double[] atMost;
    private final double[] atLeast;

    /**
     * @param none the chance of 0
     * @param next how many times as likely as a count the next one is
     */
    private Few(double none, IntToDoubleFunction next) {
        atMost = new double[MOST + 1];
        atLeast = new double[MOST + 1];
        atLeast[0] = none;
        for (int count = 1; count <= MOST; count++) atLeast[count] = atLeast[count - 1] * next.applyAsDouble(count - 1);
        System.arraycopy(atLeast, 0, atMost, 0, MOST + 1);
        for (int count = 1; count <= MOST; count++) atMost[count] += atMost[count - 1];
        for (int count = MOST - 1; count >= 0; count--) atLeast[count] += atLeast[count + 1];
    }

    static Few poisson(double mean) {
        return new Few(Math.exp(-mean), count -> mean / (count + 1));
    }

    static Few binomial(int of, double share) {
        double odds = share / (1 - share);
        return new Few(Math.exp(of * Math.log1p(-share)), count -> Math.max(0, of - count) * odds / (count + 1));
    }

    double atMost(int count) {
        return count < 0 ? 0 : atMost[Math.min(count, MOST)];
    }

    double atLeast(int count) {
        if (count <= 0) return 1;
        return count > MOST ? 0 : atLeast[count];
    }
}
