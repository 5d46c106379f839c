package org.waymark.analytics;

/** Student's t with four degrees of freedom, whose tails are as heavy as those of forecast errors. All of it has a closed form. */
public final class T4 {
    /** Beyond it the chance is 0 for all purposes, and powers of it still fit in a double. */
    private static final double FAR = 1e50;

    private T4() {}

    /** The chance of being below a value. */
    public static double below(double t) {
        double half = beyond(t) / 2;
        return t < 0 ? half : 1 - half;
    }

    /** The value that is not exceeded with a chance from 0 to 1; infinite at the ends. */
    public static double quantile(double chance) {
        return chance < 0.5 ? -distance(2 * chance) : distance(2 * (1 - chance));
    }

    /** The chance of being at least so far from 0, either way. */
    public static double beyond(double distance) {
        double t = Math.min(Math.abs(distance), FAR);
        double square = t * t;
        // 1 - t (t² + 6) / (t² + 4)^1.5, written so that small chances keep their digits
        double root = Math.pow(square + 4, 1.5);
        double part = t * (square + 6);
        return (12 * square + 64) / (root * (root + part));
    }

    /** The distance that is exceeded with a chance, either way. */
    public static double distance(double chance) {
        double alpha = chance * (2 - chance);
        return 2 * Math.sqrt(Math.max(0, Math.cos(Math.acos(Math.sqrt(alpha)) / 3) / Math.sqrt(alpha) - 1));
    }
}
