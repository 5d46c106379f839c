package org.waymark.evidence.anomaly;

/**
 * Something put into a history where it is first judged.
 *
 * @param sigmas how much is added, in standard deviations of one-step errors
 * @param lasting how many values it is added to, and within how many it must be found
 */
record Injected(double sigmas, int lasting) {
    static final Injected NOTHING = new Injected(0, 6);
    static final Injected SPIKE = new Injected(5, 1);
    static final Injected SHIFT = new Injected(2, 6);
}
