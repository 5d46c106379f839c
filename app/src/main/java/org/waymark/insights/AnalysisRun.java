package org.waymark.insights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The analysis of a whole workspace, each night or when somebody asks for it.
 *
 * @param day the day it belongs to, where the workspace lives
 * @param askedBy null: the night did
 * @param total how many subjects there are in all: KPIs, key results, aims
 * @param stoppedBy who stopped it; null: nobody did
 * @param finishedAt null while it runs
 */
public record AnalysisRun(
        Id id,
        LocalDate day,
        int engine,
        @Nullable UUID askedBy,
        Instant startedAt,
        int total,
        int done,
        int failed,
        Stage stage,
        @Nullable UUID stoppedBy,
        @Nullable Instant stoppedAt,
        @Nullable Instant finishedAt) {
    public record Id(UUID value) {}

    /** What it is at, in this order. */
    public enum Stage {
        KPIS,
        KEY_RESULTS,
        STUDIES,
        SIGNALS
    }

    public boolean isOver() {
        return finishedAt != null || stoppedAt != null;
    }
}
