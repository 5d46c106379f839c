package org.waymark.api.kpis;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.waymark.api.RowsSent;
import org.waymark.platform.Refused;

/** Takes in few large batches at a time, so that the memory of a small server holds them; others wait with their bodies unread. */
@Component
class PushRoom {
    /** A large batch takes some 60 MB while it is taken in. */
    private static final int AT_ONCE = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LATER = Duration.ofSeconds(10);

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    <T> T within(RowsSent<?> rows, Supplier<T> deed) {
        if (!rows.isLarge()) return deed.get();
        enter();
        try {
            return deed.get();
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            if (places.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Refused.TooOften(LATER, "no.push.busy", LATER.toSeconds());
    }
}
