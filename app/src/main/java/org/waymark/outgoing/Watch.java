package org.waymark.outgoing;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;

/** Breaks off a request that takes too long as a whole, also one that trickles in byte by byte. */
final class Watch {
    private final ScheduledExecutorService alarms;
    private final Limits limits;
    private final long end;

    Watch(ScheduledExecutorService alarms, Limits limits) {
        this.alarms = alarms;
        this.limits = limits;
        this.end = System.nanoTime() + limits.whole().toNanos();
    }

    Limits limits() {
        return limits;
    }

    /** What is left of the errand's time. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    Alarm over(HttpUriRequestBase request, String host) throws Failure {
        var left = left();
        if (left.isZero())
            throw new Failure(new Trouble.Slow(host, limits.whole().toSeconds()));
        var time = left.compareTo(limits.request()) < 0 ? left : limits.request();
        var rung = new AtomicBoolean();
        var bell = alarms.schedule(() -> ring(rung, request), time.toNanos(), TimeUnit.NANOSECONDS);
        var named = time == left ? limits.whole() : time;
        return new Alarm(bell, rung, new Trouble.Slow(host, Math.max(1, named.toSeconds())));
    }

    /** First it says that it rings: whoever reads is thrown out in the next moment, and asks why. */
    private static void ring(AtomicBoolean rung, HttpUriRequestBase request) {
        rung.set(true);
        request.abort();
    }

    /** @param slow what it would mean if it rang */
    record Alarm(ScheduledFuture<?> bell, AtomicBoolean rung, Trouble.Slow slow) implements AutoCloseable {
        boolean hasRung() {
            return rung.get();
        }

        @Override
        public void close() {
            bell.cancel(false);
        }
    }
}
