package org.waymark.connectors;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends a reading from outside: somebody stopped the run, or it took too long. */
final class Stop {
    private final List<Runnable> cancels = new ArrayList<>();
    private @Nullable Trouble why;

    /** The first reason counts. */
    void now(Trouble because) {
        List<Runnable> all;
        synchronized (this) {
            if (why != null) return;
            why = because;
            all = List.copyOf(cancels);
        }
        all.forEach(Runnable::run);
    }

    /** Run at most once, by another thread, when the reading is to end; must not throw. */
    void onStop(Runnable cancel) {
        boolean late;
        synchronized (this) {
            late = why != null;
            cancels.add(cancel);
        }
        if (late) cancel.run();
    }

    synchronized boolean isAsked() {
        return why != null;
    }

    /** Goes on only when nobody stopped it; also what to ask when something broke: perhaps it was this. */
    synchronized void check() throws Troubled {
        if (why != null) throw new Troubled(why);
    }
}
