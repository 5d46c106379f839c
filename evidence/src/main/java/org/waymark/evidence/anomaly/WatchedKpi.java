package org.waymark.evidence.anomaly;

import java.util.List;
import java.util.Random;
import org.waymark.analytics.forecast.Grid;

/**
 * A KPI watched night by night.
 *
 * @param before nights that only collect scores
 * @param sigma standard deviation of one-step errors
 */
record WatchedKpi(History history, List<Night> before, double sigma) {
    /** So many past scores that the rank decides. */
    private static final int PAST = 40;

    private static final int LEAST_BEFORE = 24;

    static boolean isLongEnough(History history) {
        return history.judged() >= LEAST_BEFORE + PAST;
    }

    static WatchedKpi of(History history) {
        int from = history.judged();
        var before = Night.of(history, List.of(), from - PAST, from);
        double squares = before.stream()
                .mapToDouble(night -> night.error() * night.error())
                .average()
                .orElseThrow();
        return new WatchedKpi(history, before, Math.sqrt(squares));
    }

    /** Steady normal noise, with so many values before the first that is judged; where they are few the law decides. */
    static WatchedKpi noise(int seed, int before) {
        var random = new Random(seed);
        var values = random.doubles(before + Injected.SHIFT.lasting())
                .map(_ -> 100 + random.nextGaussian())
                .toArray();
        var history = new History("noise", Grid.MONTH, values, before);
        return new WatchedKpi(history, Night.of(history, List.of(), Math.max(LEAST_BEFORE, before - PAST), before), 1);
    }

    /** Of the values that are judged. */
    List<Night> nights() {
        return Night.of(history, before, history.judged(), history.values().length);
    }

    /** Whether there is an alert where this is the only KPI watched. */
    boolean finds(Injected injected, boolean up) {
        int from = history.judged();
        int to = from + injected.lasting();
        if (to > history.values().length) return false;
        double added = injected.sigmas() * (up ? sigma : -sigma);
        return Night.of(history.with(added, injected.lasting()), before, from, to).stream()
                .anyMatch(Night::isAlert);
    }
}
