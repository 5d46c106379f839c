package org.waymark.backup;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at a backup.
 *
 * @param askedBy null: the plan
 * @param done rows read, and then read back, while it goes on; in the end those that it holds
 * @param stoppedBy somebody ended it
 * @param finishedAt null: it goes on
 * @param file its path; null: there is none
 * @param node the machine on whose disk the file is
 * @param bytes of the file
 * @param trouble why there is none; null: there is one, or it was stopped
 * @param removedAt there are newer ones, and the plan keeps no more
 */
public record BackupRun(
        Id id,
        @Nullable UUID askedBy,
        Instant startedAt,
        long done,
        @Nullable UUID stoppedBy,
        @Nullable Instant finishedAt,
        @Nullable String file,
        @Nullable String node,
        @Nullable Long bytes,
        @Nullable String trouble,
        @Nullable Instant removedAt) {
    public record Id(UUID value) {}

    public boolean isOver() {
        return finishedAt != null;
    }

    /** Whether there is a file, on whichever machine. */
    public boolean isThere() {
        return file != null && removedAt == null;
    }

    public boolean failed() {
        return trouble != null;
    }

    public boolean isPlanned() {
        return askedBy == null;
    }

    /**
     * Whether it failed and nothing was backed up since.
     *
     * @param runs newest first
     */
    public boolean isToBeTriedAgain(List<BackupRun> runs) {
        return failed() && sinceTheLastMade(runs).contains(this);
    }

    /**
     * Whether the plan failed before this, and nothing was backed up since: everybody knows.
     *
     * @param runs newest first
     */
    boolean failedAgain(List<BackupRun> runs) {
        return failed()
                && sinceTheLastMade(runs).stream()
                        .anyMatch(run ->
                                run.failed() && run.isPlanned() && !run.id().equals(id));
    }

    private static List<BackupRun> sinceTheLastMade(List<BackupRun> runs) {
        return runs.stream().takeWhile(run -> run.file() == null).toList();
    }
}
