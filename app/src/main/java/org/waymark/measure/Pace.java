package org.waymark.measure;

/** Progress against where it should be today. */
public enum Pace {
    AHEAD,
    ON_PACE,
    BEHIND;

    /**
     * Exactly the tolerance away is still on pace.
     *
     * @param due the share that should be done, see {@link TargetCurve}
     * @param tolerancePoints percentage points to either side
     */
    public static Pace of(Progress progress, double due, double tolerancePoints) {
        var lead = -pointsBehind(progress, due);
        if (lead > tolerancePoints) return AHEAD;
        return lead < -tolerancePoints ? BEHIND : ON_PACE;
    }

    /** Percentage points that are missing today; negative when ahead. */
    public static double pointsBehind(Progress progress, double due) {
        return Digits.clean(Digits.exact(due)
                .subtract(Digits.exact(progress.ratio()))
                .movePointRight(2)
                .doubleValue());
    }
}
