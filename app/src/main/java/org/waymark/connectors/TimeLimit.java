package org.waymark.connectors;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends what the thread that made it does at a database when its time is over or it is stopped, whatever the driver makes of that: some
 * know no limit, some wait for ever when they are asked to cancel. They are given a moment, then the connection is cut off, then the
 * thread is interrupted, which closes what it reads from.
 */
final class TimeLimit implements AutoCloseable {
    private static final Duration MOMENT = Duration.ofMillis(750);

    private final Thread reader = Thread.currentThread();
    private final CountDownLatch over = new CountDownLatch(1);

    /** @param cutOff may block, and may fail */
    TimeLimit(Duration time, Trouble otherwise, Stop stop, Runnable cutOff) {
        stop.onStop(() -> Thread.ofVirtual().start(() -> end(cutOff)));
        Thread.ofVirtual().start(() -> {
            if (!isOverIn(time)) stop.now(otherwise);
        });
    }

    @Override
    public void close() {
        synchronized (over) {
            over.countDown();
        }
    }

    private void end(Runnable cutOff) {
        if (isOverIn(MOMENT)) return;
        Thread.ofVirtual().start(cutOff);
        if (isOverIn(MOMENT)) return;
        synchronized (over) {
            if (over.getCount() > 0) reader.interrupt();
        }
    }

    private boolean isOverIn(Duration time) {
        try {
            return over.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
