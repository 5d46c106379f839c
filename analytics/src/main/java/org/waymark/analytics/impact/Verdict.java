package org.waymark.analytics.impact;

/** Whether the work moved the series the way it was meant to. */
public enum Verdict {
    /** The chance is 95 % or more. */
    VERY_LIKELY_YES,
    /** The chance is 80 % or more. */
    PROBABLY_YES,
    /** Neither yes nor no. */
    CANNOT_TELL,
    /** The chance is 20 % or less, or the interval leaves out every change that matters. */
    PROBABLY_NO,
    /** Nothing found, and the time in which it was expected to show is not over. */
    TOO_EARLY;

    static final double VERY_LIKELY = 0.95;
    static final double PROBABLE = 0.8;
    static final double UNLIKELY = 0.2;

    /**
     * While the window is open one looks again with every new value, and each look is a chance to be fooled: then the chance must
     * hold for all looks together (Šidák).
     */
    static Verdict of(double chance, int looks, boolean open, boolean tooSmall) {
        double honest = open ? Math.pow(chance, looks) : chance;
        if (honest >= VERY_LIKELY) return VERY_LIKELY_YES;
        if (honest >= PROBABLE) return PROBABLY_YES;
        if (open) return TOO_EARLY;
        return tooSmall || chance <= UNLIKELY ? PROBABLY_NO : CANNOT_TELL;
    }
}
