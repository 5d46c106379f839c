package org.waymark.connectors;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Period;
import org.waymark.platform.Sentence;

/**
 * One run of a connection, with all its tries: what it was asked for and what it brought.
 *
 * @param askedBy null: its schedule
 * @param window the days whose values were wanted
 * @param tries begun so far
 * @param nextTryAt when it is tried again after a trouble that may pass; null: now, or it is over
 * @param stoppedBy who wanted it to end
 * @param ended null: not yet
 * @param took of the last try
 * @param trouble of the last try; null: none
 * @param refusals the first refused rows
 */
public record Pull(
        Id id,
        Connection.Id connection,
        Why why,
        @Nullable UUID askedBy,
        Period window,
        Instant askedAt,
        int tries,
        @Nullable Instant nextTryAt,
        @Nullable UUID stoppedBy,
        @Nullable Instant finishedAt,
        @Nullable Ended ended,
        Duration took,
        Counts counts,
        @Nullable Sentence trouble,
        List<RowRefusal> refusals) {
    public record Id(UUID value) {}

    public enum Why {
        SCHEDULE,
        HAND,
        BACKFILL
    }

    /** How it came out. */
    public enum Ended {
        LANDED,
        FAILED,
        STOPPED
    }

    /** What it brought; of a run that did not land nothing was kept, whatever was read. */
    public record Counts(int rows, int added, int restated, int unchanged, int refused) {
        static final Counts NONE = new Counts(0, 0, 0, 0, 0);
    }

    /**
     * A row that was refused.
     *
     * @param row as the source counts, from 1
     */
    public record RowRefusal(long row, Sentence why) {}

    public Pull {
        refusals = List.copyOf(refusals);
    }

    public boolean isOver() {
        return finishedAt != null;
    }

    /** Waits after a trouble that may pass. */
    public boolean isWaiting() {
        return !isOver() && nextTryAt != null;
    }

    static Pull asked(Id id, Connection.Id connection, Why why, @Nullable UUID askedBy, Period window, Instant now) {
        return new Pull(
                id,
                connection,
                why,
                askedBy,
                window,
                now,
                0,
                null,
                null,
                null,
                null,
                Duration.ZERO,
                Counts.NONE,
                null,
                List.of());
    }

    Pull ended(Ended how, Instant at, Duration lasted) {
        return new Pull(
                id,
                connection,
                why,
                askedBy,
                window,
                askedAt,
                tries,
                null,
                stoppedBy,
                at,
                how,
                lasted,
                counts,
                how == Ended.LANDED ? null : trouble,
                refusals);
    }

    Pull waiting(Instant next, Duration lasted) {
        return new Pull(
                id,
                connection,
                why,
                askedBy,
                window,
                askedAt,
                tries,
                next,
                stoppedBy,
                null,
                null,
                lasted,
                counts,
                trouble,
                refusals);
    }

    Pull because(Sentence said) {
        return new Pull(
                id,
                connection,
                why,
                askedBy,
                window,
                askedAt,
                tries,
                nextTryAt,
                stoppedBy,
                finishedAt,
                ended,
                took,
                counts,
                said,
                refusals);
    }

    Pull brought(Counts counted, List<RowRefusal> refused) {
        return new Pull(
                id,
                connection,
                why,
                askedBy,
                window,
                askedAt,
                tries,
                nextTryAt,
                stoppedBy,
                finishedAt,
                ended,
                took,
                counted,
                trouble,
                refused);
    }
}
