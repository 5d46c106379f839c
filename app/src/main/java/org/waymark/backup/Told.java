package org.waymark.backup;

import java.io.PrintWriter;
import java.util.Locale;
import org.waymark.transfer.Watcher;

/** Tells at a terminal how far a command is, in one line that is written over; ends it when somebody presses Ctrl-C. */
final class Told implements Watcher {
    private static final long OFTEN = 100_000_000;

    private final PrintWriter out;
    private final boolean isTerminal;
    private volatile boolean stopped;
    private long lastTold;
    private int width;

    Told(PrintWriter out, boolean isTerminal) {
        this.out = out;
        this.isTerminal = isTerminal;
    }

    @Override
    public void at(Stage stage, String table, long rows) {
        if (stopped) throw new Stopped();
        if (!isTerminal || System.nanoTime() - lastTold < OFTEN) return;
        lastTold = System.nanoTime();
        line("%s %s: %,d".formatted(words(stage), table, rows));
    }

    void stop() {
        stopped = true;
    }

    boolean isStopped() {
        return stopped;
    }

    /** Leaves the place of the line to what is said next. */
    void clear() {
        if (width > 0) line("");
        width = 0;
        out.flush();
    }

    private void line(String text) {
        out.printf(Locale.ROOT, "\r%-" + Math.max(1, width) + "s%s", text, text.isEmpty() ? "\r" : "");
        out.flush();
        width = text.length();
    }

    private static String words(Stage stage) {
        return switch (stage) {
            case READING -> "Reading";
            case LOADING -> "Loading";
            case COMPARING -> "Comparing";
        };
    }
}
