package org.waymark.api.backup;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.backup.BackupRun;

@Says("A backup of the whole server. Its file is fetched on the page or from the disk: no token is worth that much.")
record BackupShown(
        UUID id,
        @Says("null: the plan.") @Nullable UUID askedBy,
        Instant startedAt,

        @Says("Rows so far; in the end those that it holds.")
        Long rows,

        @Says("null while it is made.") @Nullable Instant finishedAt,

        @Says("On the disk of the node; null: there is none.") @Nullable
        String file,

        @Nullable String node,
        @Nullable Long bytes,
        @Says("Whether it was read back and compared.") Boolean verified,
        @Says("Why there is none.") @Nullable String trouble,

        @Says("There are newer ones, and the plan keeps no more.") @Nullable
        Instant removedAt) {
    static BackupShown of(BackupRun run) {
        return new BackupShown(
                run.id().value(),
                run.askedBy(),
                run.startedAt(),
                run.done(),
                run.finishedAt(),
                run.file(),
                run.node(),
                run.bytes(),
                run.file() != null,
                run.trouble(),
                run.removedAt());
    }
}
