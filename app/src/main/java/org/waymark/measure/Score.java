package org.waymark.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

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

    /** One part of a whole that is scored. Weights count in proportion to each other, 0 leaves the part out. */
    public record Weighted(Score score, double weight) {}

    /** Rounded to two decimals, except that what is not quite done never becomes 1. */
    public static Score of(Progress progress) {
        var ratio = progress.capped().ratio();
        var rounded =
                BigDecimal.valueOf(ratio).setScale(2, RoundingMode.HALF_UP).doubleValue();
        return new Score(ratio < 1 ? Math.min(rounded, 0.99) : 1);
    }

    /** The weighted mean, rounded like any score, so that it can be redone from the scores that are shown. */
    public static Optional<Score> mean(List<Weighted> parts) {
        return Progress.mean(parts.stream()
                        .map(part ->
                                new Progress.Weighted(new Progress(part.score().value()), part.weight()))
                        .toList())
                .map(Score::of);
    }

    @Override
    public int compareTo(Score other) {
        return Double.compare(value, other.value);
    }
}
