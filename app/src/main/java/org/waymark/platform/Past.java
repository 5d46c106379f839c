package org.waymark.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Lets something happen as if at an earlier time, through the same doors as everything else: what the demo world's history is
 * made of. Only the thread inside {@link #at} lives in the past; to all others it is now.
 */
public final class Past {
    private static final ScopedValue<Instant> MOMENT = ScopedValue.newInstance();

    private Past() {}

    public static void at(Instant moment, Runnable deed) {
        ScopedValue.where(MOMENT, moment).run(deed);
    }

    /** The moment this thread lives in; empty when that is now. */
    public static Optional<Instant> moment() {
        return MOMENT.isBound() ? Optional.of(MOMENT.get()) : Optional.empty();
    }

    /** A clock that shows the moment a thread lives in, and elsewhere what the other clock shows. */
    public static Clock over(Clock present) {
        return new Clock() {
            @Override
            public Instant instant() {
                return moment().orElseGet(present::instant);
            }

            @Override
            public ZoneId getZone() {
                return present.getZone();
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return over(present.withZone(zone));
            }
        };
    }
}
