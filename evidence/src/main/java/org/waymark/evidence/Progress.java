package org.waymark.evidence;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Tells on standard error how far long work is, every few seconds. May be stepped from several threads. */
public final class Progress {
    private static final long PAUSE = 5_000_000_000L;

    private final String what;
    private final int steps;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicLong told = new AtomicLong(System.nanoTime());

    private Progress(String what, int steps) {
        this.what = what;
        this.steps = steps;
    }

    public static Progress of(String what, int steps) {
        return new Progress(what, steps);
    }

    public void step() {
        int count = done.incrementAndGet();
        long last = told.get();
        long now = System.nanoTime();
        if (now - last > PAUSE && told.compareAndSet(last, now)) say("  %s: %d of %d".formatted(what, count, steps));
    }

    static void say(String line) {
        System.err.println(line);
    }
}
