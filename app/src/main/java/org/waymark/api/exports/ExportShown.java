package org.waymark.api.exports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.exports.ExportRun;
import org.waymark.exports.Format;

@Says("What you take away of the workspace, as far as you may see it. Kept for a day, and only for you.")
record ExportShown(
        UUID id,
        Format format,
        Instant startedAt,

        @Says("Rows so far; in the end those that it holds.")
        Long rows,

        @Says("null while it is written, or when it was stopped.") @Nullable
        Instant finishedAt,

        @Says("Of the file; null: there is none.") @Nullable Long bytes,
        @Says("Rows that you may not see.") Long keptBack,
        @Says("Why there is no file.") @Nullable String trouble) {
    static ExportShown of(ExportRun run) {
        return new ExportShown(
                run.id().value(),
                run.format(),
                run.startedAt(),
                run.done(),
                run.finishedAt(),
                run.bytes(),
                run.keptBack(),
                run.trouble());
    }
}
