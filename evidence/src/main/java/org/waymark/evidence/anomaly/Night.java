package org.waymark.evidence.anomaly;

import java.util.ArrayList;
import java.util.List;
import org.waymark.analytics.Finding.Found;
import org.waymark.analytics.anomaly.AlertBudget;
import org.waymark.analytics.anomaly.Anomaly;
import org.waymark.analytics.anomaly.Episode;
import org.waymark.analytics.anomaly.Newest;
import org.waymark.analytics.anomaly.Surprise;
import org.waymark.analytics.detect.Chart;
import org.waymark.analytics.detect.Observed;

/** The night after a value came in: what was said of it, with nothing but what came before it. */
record Night(int place, Surprise surprise, List<Anomaly> anomalies) {
    /**
     * One after the other, so that each surprise is held against those before it.
     *
     * @param before nights of the same history up to the first of these
     * @param to the place after the last
     */
    static List<Night> of(History history, List<Night> before, int from, int to) {
        var nights = new ArrayList<>(before);
        for (int place = from; place < to; place++) {
            var past = nights.stream().mapToDouble(night -> night.surprise.z()).toArray();
            var surprise = Surprise.of(history.values()[place], history.law(place), past);
            var observed =
                    Observed.of(history.until(place + 1)).every(history.grid().period());
            var chart = Chart.adjusted(observed) instanceof Found(var found) ? found : null;
            nights.add(new Night(place, surprise, Newest.of(observed, chart, surprise)));
        }
        return List.copyOf(nights.subList(before.size(), nights.size()));
    }

    static List<Episode> episodes(List<Night> nights) {
        var places = nights.stream().mapToInt(Night::place).toArray();
        var loud = new boolean[places.length];
        for (int i = 0; i < loud.length; i++) loud[i] = nights.get(i).isAlert();
        return Episode.in(places, loud, Episode.Patience.NONE);
    }

    /** How far the value was from what was forecast for it. */
    double error() {
        return surprise.value() - surprise.expected();
    }

    /** As it counts in the budget; 1 if nothing stands out. */
    double chance() {
        return anomalies.isEmpty() ? 1 : anomalies.getFirst().forBudget();
    }

    /** An alert, if this were the only KPI watched. */
    boolean isAlert() {
        return chance() <= AlertBudget.SHARE;
    }
}
