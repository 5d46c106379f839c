package org.waymark.connectors;

import java.time.Duration;

/** How long a run waits before it is tried again: twice as long each time, and never just as long as others wait. */
final class Backoff {
    static final int MOST_TRIES = 6;
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private Backoff() {}

    /**
     * @param tries done so far, from 1
     * @param chance from 0 to 1
     */
    static Duration after(int tries, double chance) {
        var pause = FIRST.multipliedBy(1L << Math.min(tries - 1, 10));
        var bounded = pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
        return Duration.ofMillis((long) (bounded.toMillis() * (0.75 + chance / 2)));
    }
}
