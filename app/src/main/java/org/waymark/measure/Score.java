package org.waymark.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The grade at the close of a cycle, 0.00 to 1.00, frozen. */
public record Score(double value) implements Comparable<Score> {

    public Score {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("A score lies between 0 and 1: " + value);
        }
        if (BigDecimal.valueOf(value).stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException("A score has at most two decimals: " + value);
        }
        value = Digits.clean(value);
    }

    /** Rounded to two decimals, except that what is not quite done never becomes 1. */
    public static Score of(Progress progress) {
        var ratio = progress.capped().ratio();
        var rounded =
                BigDecimal.valueOf(ratio).setScale(2, RoundingMode.HALF_UP).doubleValue();
        return new Score(ratio < 1 ? Math.min(rounded, 0.99) : 1);
    }

    @Override
    public int compareTo(Score other) {
        return Double.compare(value, other.value);
    }
}
