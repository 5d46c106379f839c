package org.waymark.imports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Sentence;

/**
 * A file that somebody brought, and what became of it.
 *
 * @param rowsDone read or written by now; while it is taken back and after, those that are still here
 * @param rowsAll as many as were counted when it was looked at
 * @param summary what would be done; afterwards what was done
 * @param sample the start of the file
 * @param mark of the plan behind the summary
 * @param failure why it could not be imported
 * @param kept how much an undoing left as it was, because somebody changed it since
 */
public record ImportRun(
        Id id,
        String fileName,
        long bytes,
        Settings settings,
        State state,
        long rowsDone,
        long rowsAll,
        @Nullable Summary summary,
        @Nullable Sample sample,
        String mark,
        @Nullable Sentence failure,
        long kept,
        UUID madeBy,
        Instant madeAt,
        @Nullable Instant endedAt,
        @Nullable Instant undoneAt) {
    /** More is written in pieces, by a job. */
    private static final int SMALL = 2_000;

    public record Id(UUID value) {}

    /** What is done while one waits: a job would only begin some seconds later. */
    boolean isSmall() {
        return rowsAll <= SMALL && bytes <= Reading.SMALL.bytes();
    }

    public enum State {
        /** It can be looked at and set. */
        OPEN,
        WAITING,
        READING,
        WRITING,
        DONE,
        FAILED,
        CANCELLED,
        UNDOING,
        UNDONE;

        public boolean isRunning() {
            return this == WAITING || this == READING || this == WRITING || this == UNDOING;
        }

        /** Whether the file is still here and can be set otherwise. */
        public boolean isOpen() {
            return this == OPEN || this == FAILED || this == CANCELLED;
        }
    }
}
