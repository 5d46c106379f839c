package org.waymark.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers without binary dust: 12 significant digits, so that 0.1 + 0.2 meets "at most 0.3".
 *
 * <p>Two numbers that agree in their first 12 digits are the same number everywhere in the product.
 */
public final class Digits {

    /** Nothing that people measure is larger, and sums of such numbers never overflow. */
    public static final double LARGEST = 1e18;

    private static final MathContext TWELVE = new MathContext(12, RoundingMode.HALF_UP);

    private Digits() {}

    /**
     * Whether a number may be entered at all: not NaN, not infinite, not absurdly large. For forms that refuse
     * politely.
     */
    public static boolean accepts(double value) {
        return Math.abs(value) <= LARGEST;
    }

    /** The same number, if it may be entered. */
    public static double finite(double value) {
        if (!accepts(value)) {
            throw new Nonsense("no.measure.range", value);
        }
        return value;
    }

    /** The number in 12 significant digits; minus zero becomes zero. */
    public static double clean(double value) {
        return exact(value).doubleValue();
    }

    /** Whether two numbers are the same but for dust. */
    public static boolean same(double one, double other) {
        return compare(one, other) == 0;
    }

    /** Like {@link Double#compare}, blind to dust. */
    public static int compare(double one, double other) {
        // that far apart they round to different numbers, in the same order
        if (Math.abs(one - other) > 1e-9 * Math.max(Math.abs(one), Math.abs(other))) return Double.compare(one, other);
        return exact(one).compareTo(exact(other));
    }

    /** Differences and ratios of what people typed are made of decimals: 99.995 - 99.99 is 0.005 exactly. */
    static BigDecimal exact(double value) {
        if (!Double.isFinite(value)) {
            throw new Nonsense("no.measure.finite", value);
        }
        return BigDecimal.valueOf(value).round(TWELVE);
    }

    static BigDecimal divide(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, TWELVE);
    }
}
