package org.waymark.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The share of the way that is done: 0 at the start, 1 at the target, below 0 further away than at the start, above 1
 * beyond.
 */
public record Progress(double ratio) implements Comparable<Progress> {

    public static final Progress NONE = new Progress(0);
    public static final Progress DONE = new Progress(1);

    /**
     * A target one atom away from its start would give ratios that no longer fit a number; nobody reads beyond this.
     */
    private static final BigDecimal FARTHEST = BigDecimal.valueOf(1e12);

    public Progress {
        ratio = Digits.clean(ratio);
    }

    /** One part of a roll-up. Weights count in proportion to each other, 0 leaves the part out. */
    public record Weighted(Progress progress, double weight) {
        public Weighted {
            if (Digits.finite(weight) < 0) {
                throw new IllegalArgumentException("A weight must not be negative: " + weight);
            }
        }
    }

    /**
     * The weighted mean, each part {@link #capped()} first. Nothing if there are no parts or all their weights are 0.
     */
    public static Optional<Progress> mean(List<Weighted> parts) {
        var weights = BigDecimal.ZERO;
        var done = BigDecimal.ZERO;
        for (var part : parts) {
            var weight = Digits.exact(part.weight());
            weights = weights.add(weight);
            done = done.add(
                    weight.multiply(Digits.exact(part.progress().capped().ratio())));
        }
        return weights.signum() == 0 ? Optional.empty() : Optional.of(of(done, weights));
    }

    static Progress of(BigDecimal done, BigDecimal whole) {
        var ratio = Digits.divide(done, whole);
        return new Progress(ratio.min(FARTHEST).max(FARTHEST.negate()).doubleValue());
    }

    /** Overachievement counts once: a key result at 180 % lifts its objective no more than one at 100 %. */
    public Progress capped() {
        return new Progress(Math.clamp(ratio, 0, 1));
    }

    public double percent() {
        return Digits.clean(ratio * 100);
    }

    /** For people: rounded, but 99.6 % is not yet 100 and the smallest step below the start shows as -1. */
    public long wholePercent() {
        var rounded = Math.round(percent());
        if (ratio < 1) rounded = Math.min(rounded, 99);
        if (ratio < 0) rounded = Math.min(rounded, -1);
        return rounded;
    }

    public boolean isDone() {
        return ratio >= 1;
    }

    @Override
    public int compareTo(Progress other) {
        return Double.compare(ratio, other.ratio);
    }
}
