package org.waymark.evidence.anomaly;

import java.util.List;

/**
 * A KPI watched night by night.
 *
 * @param before nights that only collect scores
 * @param nights of the values that are judged
 */
record WatchedKpi(History history, List<Night> before, List<Night> nights) {
    /** So many past scores that the rank decides. */
    private static final int PAST = 40;

    private static final int LEAST_BEFORE = 24;

    static boolean isLongEnough(History history) {
        return history.judged() >= LEAST_BEFORE + PAST;
    }

    static WatchedKpi of(History history) {
        int from = history.judged();
        var before = Night.of(history, List.of(), from - PAST, from);
        return new WatchedKpi(history, before, Night.of(history, before, from, history.values().length));
    }

    boolean finds(Injected injected, boolean up) {
        return history.values().length >= history.judged() + injected.lasting()
                && injected.isFound(history, before, up ? sigma() : -sigma());
    }

    /** Standard deviation of one-step errors. */
    private double sigma() {
        return Math.sqrt(before.stream()
                .mapToDouble(night -> night.error() * night.error())
                .average()
                .orElseThrow());
    }
}
