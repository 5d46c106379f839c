package org.waymark.transfer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongPredicate;

/** Adds up the rows of all tables, says about once a second how many there are, and hears then whether the work is to go on. */
public final class Tally implements Watcher {
    private static final Duration OFTEN = Duration.ofMillis(700);

    private final Clock clock;
    private final LongPredicate goesOn;
    private Instant last;
    private String table = "";
    private long before;
    private long here;

    public Tally(Clock clock, LongPredicate goesOn) {
        this.clock = clock;
        this.goesOn = goesOn;
        this.last = clock.instant();
    }

    /** Counts each row once, also where all of them are read back afterwards to be compared. */
    public Watcher once() {
        return (stage, now, rows) -> {
            if (stage == Stage.COMPARING) tell();
            else at(stage, now, rows);
        };
    }

    @Override
    public void at(Stage stage, String now, long rows) {
        if (!now.equals(table)) {
            before += here;
            table = now;
        }
        here = rows;
        tell();
    }

    private void tell() {
        if (clock.instant().isBefore(last.plus(OFTEN))) return;
        last = clock.instant();
        if (!goesOn.test(before + here)) throw new Stopped();
    }
}
