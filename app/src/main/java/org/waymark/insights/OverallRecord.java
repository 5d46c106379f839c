package org.waymark.insights;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the forecasts of a whole workspace did.
 *
 * @param outcomes how many have been answered by a value
 * @param within80 how many of those values came inside their 80 % interval
 * @param within95 how many came inside their 95 % interval
 * @param brier the mean squared error of the chances they gave to meeting a target, 0 is perfect; null without chances
 * @param told those chances, by what was told, least likely first
 */
public record OverallRecord(
        int outcomes, int within80, int within95, @Nullable Double brier, List<Told> told) {
    /** Farther from the truth than this, in standard errors, is no accident. */
    private static final double SURE = 2;

    public OverallRecord {
        told = List.copyOf(told);
        if (within80 > within95 || within95 > outcomes) {
            throw new IllegalArgumentException("Of %d values, %d cannot lie within 95%% and %d within 80%%"
                    .formatted(outcomes, within95, within80));
        }
    }

    /**
     * Chances that were about the same.
     *
     * @param times how often one was told
     * @param said their mean
     * @param came the share that came true
     */
    public record Told(int times, double said, double came) {}

    /** Whether intervals hold what they say. */
    public enum Keeping {
        HELD,
        TOO_NARROW,
        TOO_WIDE
    }

    /** By the 95 % interval; too few values to tell count as held. */
    public Keeping keeping() {
        if (outcomes == 0) return Keeping.HELD;
        double off = ((double) within95 / outcomes - 0.95) / Math.sqrt(0.95 * 0.05 / outcomes);
        if (Math.abs(off) <= SURE) return Keeping.HELD;
        return off < 0 ? Keeping.TOO_NARROW : Keeping.TOO_WIDE;
    }

    /** The share of values inside their 80 % interval. */
    public double share80() {
        return share(within80);
    }

    public double share95() {
        return share(within95);
    }

    private double share(int held) {
        return outcomes == 0 ? 0 : (double) held / outcomes;
    }
}
