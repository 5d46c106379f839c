package org.waymark.fakes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.waymark.platform.Past;

/** A clock that stands still until it is told to move: Tuesday 19 May 2026, 08:00 UTC, in week 7 of the second quarter. */
public final class SettableClock extends Clock {
    public static final Instant START = Instant.parse("2026-05-19T08:00:00Z");

    private volatile Instant now = START;

    public void reset() {
        now = START;
    }

    public void set(Instant instant) {
        now = instant;
    }

    public void pass(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return Past.moment().orElse(now);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    /** Puts this clock into the program in place of the real one. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Installed {
        @Bean
        @Primary
        SettableClock settableClock() {
            return new SettableClock();
        }
    }
}
