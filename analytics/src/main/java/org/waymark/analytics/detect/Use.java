package org.waymark.analytics.detect;

/** What a value in a chart is good for. */
public enum Use {
    /** It counts in limits and may be a signal. */
    JUDGED,
    /** Someone gave its reason: it is drawn only. */
    EXPLAINED,
    /** Its period still runs: it is drawn only. */
    PROVISIONAL
}
