package org.waymark.analytics.decompose;

/**
 * A smooth trend that reaches to both ends: at each place the straight line through what is near it, the nearer the weightier.
 *
 * <p>Source: locally weighted regression with the tricube weight, Cleveland 1979.
 */
final class LocalLine {
    private LocalLine() {}

    /** Gaps are passed over. At the ends the window does not shrink, it lies to one side. */
    static double[] of(double[] values, int reach) {
        var smooth = new double[values.length];
        for (int place = 0; place < values.length; place++) smooth[place] = at(place, values, reach);
        return smooth;
    }

    private static double at(int place, double[] values, int reach) {
        int from = Math.max(0, Math.min(place - reach, values.length - 1 - 2 * reach));
        int to = Math.min(values.length - 1, Math.max(place + reach, 2 * reach));
        double farthest = Math.max(place - from, to - place) + 1.0;
        double weights = 0, distances = 0, squares = 0, sum = 0, moments = 0;
        for (int near = from; near <= to; near++) {
            if (Double.isNaN(values[near])) continue;
            double distance = near - place;
            double share = Math.abs(distance) / farthest;
            double rest = 1 - share * share * share;
            double weight = rest * rest * rest;
            weights += weight;
            distances += weight * distance;
            squares += weight * distance * distance;
            sum += weight * values[near];
            moments += weight * distance * values[near];
        }
        double spread = weights * squares - distances * distances;
        return spread > 0 ? (squares * sum - distances * moments) / spread : sum / weights;
    }
}
