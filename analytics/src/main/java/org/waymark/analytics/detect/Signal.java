package org.waymark.analytics.detect;

import java.util.List;

/**
 * Something the noise of the series does not explain.
 *
 * @param up whether the values are higher than expected
 * @param phase whose limits or level the values leave, counted from 0
 * @param places of the values that show it, oldest first
 * @param chance that noise does this at a given place, in this direction; for a change anywhere in the series
 */
public record Signal(Rule rule, boolean up, int phase, List<Integer> places, double chance) {
    public Signal {
        if (places.isEmpty()) throw new IllegalArgumentException("A signal shows at some place");
        if (!(chance >= 0 && chance <= 1)) throw new IllegalArgumentException("A chance is from 0 to 1: " + chance);
        places = List.copyOf(places);
    }

    /** The first place that shows it. */
    public int since() {
        return places.getFirst();
    }

    /** The newest place that shows it. */
    public int until() {
        return places.getLast();
    }
}
