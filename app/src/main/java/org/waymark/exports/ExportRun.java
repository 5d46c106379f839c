package org.waymark.exports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something asked to be taken away.
 *
 * @param done rows so far; in the end those that it holds
 * @param stoppedAt whoever asked does not want it any more
 * @param finishedAt null: it goes on, or was stopped
 * @param bytes of the file; null: there is none
 * @param keptBack rows that whoever asked may not see
 * @param trouble why there is none
 */
public record ExportRun(
        Id id,
        UUID askedBy,
        Format format,
        Instant startedAt,
        long done,
        @Nullable Instant stoppedAt,
        @Nullable Instant finishedAt,
        @Nullable Long bytes,
        long keptBack,
        @Nullable String trouble) {
    public record Id(UUID value) {}

    public boolean isOver() {
        return finishedAt != null || stoppedAt != null;
    }

    /** Whether there is a file. */
    public boolean isThere() {
        return bytes != null;
    }
}
