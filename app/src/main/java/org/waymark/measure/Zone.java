package org.waymark.measure;

/**
 * How far an outcome got: what was promised, what was wanted, what was dreamt of. 0.7 is the grade of a good result.
 */
public enum Zone {
    NONE(0),
    COMMIT(0.3),
    TARGET(0.7),
    STRETCH(1);

    private final double share;

    Zone(double share) {
        this.share = share;
    }

    public double share() {
        return share;
    }

    /** The highest zone that a share reaches. */
    public static Zone of(double share) {
        if (Digits.compare(share, STRETCH.share) >= 0) return STRETCH;
        if (Digits.compare(share, TARGET.share) >= 0) return TARGET;
        return Digits.compare(share, COMMIT.share) >= 0 ? COMMIT : NONE;
    }
}
