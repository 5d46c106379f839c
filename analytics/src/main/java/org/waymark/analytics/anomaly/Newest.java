package org.waymark.analytics.anomaly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.analytics.Series;
import org.waymark.analytics.detect.Bounds;
import org.waymark.analytics.detect.Chart;
import org.waymark.analytics.detect.Observed;
import org.waymark.analytics.detect.Rule;
import org.waymark.analytics.detect.Signal;

/**
 * What stands out about the newest judged value of a series. Silence is not seen here: it is the absence of a value, see
 * {@link Arrival}.
 */
public final class Newest {
    /** More likely than this is not worth a look: no budget would let it pass. */
    public static final double NOTICED = AlertBudget.SHARE;

    private Newest() {}

    /**
     * Everything that applies, what counts most in the alert budget first.
     *
     * @param chart of the same, adjusted; null where there are too few values for one
     * @param surprise of the newest value; null if nothing was forecast for it
     */
    public static List<Anomaly> of(Observed observed, @Nullable Chart chart, @Nullable Surprise surprise) {
        var judged = observed.judged();
        if (judged.count() == 0) return List.of();
        var places = judged.places();
        int newest = places[places.length - 1];
        var found = new ArrayList<Anomaly>();
        addIfImpossible(found, newest, judged.at(newest), observed.bounds());
        addIfFrozen(found, judged, places);
        if (surprise != null && surprise.chance() <= NOTICED) found.add(new Anomaly.Spike(newest, surprise));
        if (chart != null) addSignals(found, chart, newest);
        found.sort(Comparator.comparingDouble(Anomaly::forBudget));
        return found;
    }

    private static void addIfImpossible(List<Anomaly> found, int newest, double value, Bounds bounds) {
        if (value < bounds.floor() || value > bounds.ceiling())
            found.add(new Anomaly.Impossible(newest, value, bounds));
    }

    private static void addIfFrozen(List<Anomaly> found, Series judged, int[] places) {
        double value = judged.at(places[places.length - 1]);
        int first = places.length;
        while (first > 0 && judged.at(places[first - 1]) == value) first--;
        if (places.length - first < Anomaly.Frozen.LEAST || value == Math.rint(value)) return;
        var same = IntStream.of(places).skip(first).boxed().toList();
        found.add(new Anomaly.Frozen(same, value));
    }

    private static void addSignals(List<Anomaly> found, Chart chart, int newest) {
        int now = chart.phases().size() - 1;
        var isNews = chart.phases().getLast().isYoung();
        for (var signal : chart.signals()) {
            if (signal.phase() != now) continue;
            if (signal.rule() == Rule.CHANGE && isNews) found.add(new Anomaly.Shift(signal));
            if (isDrift(signal) && signal.until() == newest) found.add(new Anomaly.Drift(signal));
        }
    }

    private static boolean isDrift(Signal signal) {
        return signal.rule() == Rule.THREE_OF_FOUR || signal.rule() == Rule.RUN;
    }
}
