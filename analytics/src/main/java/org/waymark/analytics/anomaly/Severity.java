package org.waymark.analytics.anomaly;

/** How much an anomaly deserves to be looked at. */
public enum Severity {
    LOW,
    /** Noise alone does this less than once in 100. */
    MEDIUM,
    /** Less than once in 1,000. */
    HIGH;

    public static Severity of(double chance) {
        if (chance < 0.001) return HIGH;
        return chance < 0.01 ? MEDIUM : LOW;
    }
}
