package org.waymark.insights;

/**
 * Why nothing can be said yet.
 *
 * @param of what there is too little of
 * @param have how many there are
 * @param need how many there must be, more than there are
 */
public record Lack(Of of, int have, int need) {
    /** What there may be too little of. */
    public enum Of {
        VALUES,
        VALUES_BEFORE,
        VALUES_AFTER,
        CYCLES,
        /** Nothing moves. */
        VARIATION,
        UNITS,
        PAIRS
    }

    public Lack {
        if (have >= need) throw new IllegalArgumentException("Enough: %d of %d %s".formatted(have, need, of));
    }

    /** How many more are needed, at least one. */
    public int missing() {
        return need - have;
    }
}
