package org.waymark.analytics.detect;

/**
 * A place from which on a series behaves differently for good.
 *
 * @param place the first place of the new stretch
 * @param earliest the change may have been here already
 * @param latest or here only: 95 %, from the cost of moving it
 * @param before what the new stretch would be on average, had the old level or line gone on
 * @param after what it is on average
 * @param t the difference in standard errors, which allow for neighbours that resemble each other; the sign is the direction
 * @param chance that noise alone shows as much somewhere in the series
 */
public record Change(int place, int earliest, int latest, double before, double after, double t, double chance) {
    public Change {
        if (earliest > place || place > latest)
            throw new IllegalArgumentException("Place %d is not from %d to %d".formatted(place, earliest, latest));
        if (!(chance >= 0 && chance <= 1)) throw new IllegalArgumentException("A chance is from 0 to 1: " + chance);
    }

    /** The same for a series that begins so many places earlier. */
    public Change beginningEarlier(int places) {
        return new Change(place + places, earliest + places, latest + places, before, after, t, chance);
    }

    public boolean isUp() {
        return after > before;
    }
}
