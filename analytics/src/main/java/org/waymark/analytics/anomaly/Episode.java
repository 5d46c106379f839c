package org.waymark.analytics.anomaly;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.waymark.analytics.Series;

/**
 * One alert from beginning to end, however many values belong to it.
 *
 * @param places of the loud values, oldest first
 * @param raisedAt the place at which it became an alert
 * @param closedAt the third quiet period in a row; empty while it lasts
 */
public record Episode(List<Integer> places, int raisedAt, OptionalInt closedAt) {
    /** So many measured periods without anything end an episode. */
    public static final int QUIET = 3;

    public Episode {
        if (places.isEmpty()) throw new IllegalArgumentException("An episode has a loud value");
        places = List.copyOf(places);
    }

    /**
     * How often a value must be loud to become an alert: k of the last n measured periods, the newest among them.
     */
    public record Patience(int k, int n) {
        public static final Patience NONE = new Patience(1, 1);

        public Patience {
            if (k < 1 || k > n) throw new IllegalArgumentException("%d of the last %d".formatted(k, n));
        }
    }

    /** All episodes of a series, oldest first. A gap says nothing: it neither continues nor ends one. */
    public static List<Episode> in(Series series, Alarm alarm, Patience patience) {
        var places = series.places();
        var loud = new boolean[places.length];
        for (int i = 0; i < places.length; i++) {
            double value = series.at(places[i]);
            loud[i] = alarm.isLoud(value) || !alarm.isCalm(value) && i > 0 && loud[i - 1];
        }
        return in(places, loud, patience);
    }

    /** From what was found at each measured place, such as an anomaly of any kind. */
    public static List<Episode> in(int[] places, boolean[] loud, Patience patience) {
        var episodes = new ArrayList<Episode>();
        int start = 0;
        for (int i = 0; i < places.length; i++) {
            int first = Math.max(start, i - patience.n + 1);
            if (!loud[i] || loudOnes(loud, first, i) < patience.k) continue;
            int end = end(loud, i);
            episodes.add(episode(places, loud, first, i, end));
            i = end;
            start = end + 1;
        }
        return episodes;
    }

    private static int loudOnes(boolean[] loud, int first, int last) {
        int count = 0;
        for (int i = first; i <= last; i++) if (loud[i]) count++;
        return count;
    }

    /** The period that closes it, or one after the last. */
    private static int end(boolean[] loud, int raised) {
        int quiet = 0;
        for (int i = raised + 1; i < loud.length; i++) {
            quiet = loud[i] ? 0 : quiet + 1;
            if (quiet == QUIET) return i;
        }
        return loud.length;
    }

    private static Episode episode(int[] places, boolean[] loud, int first, int raised, int end) {
        var belonging = IntStream.range(first, Math.min(end, places.length))
                .filter(i -> loud[i])
                .mapToObj(i -> places[i])
                .toList();
        var closed = end < places.length ? OptionalInt.of(places[end]) : OptionalInt.empty();
        return new Episode(belonging, places[raised], closed);
    }

    public boolean isOpen() {
        return closedAt.isEmpty();
    }

    public int since() {
        return places.getFirst();
    }

    public int until() {
        return places.getLast();
    }
}
