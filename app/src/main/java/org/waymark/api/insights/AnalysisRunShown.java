package org.waymark.api.insights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.insights.AnalysisRun;

@Says("The analysis of a whole workspace, each night or when an admin asks for it.")
record AnalysisRunShown(
        UUID id,

        @Says("The day it belongs to, where the workspace lives.")
        LocalDate day,

        @Says("The version of the methods.") Integer engine,
        @Says("null: the night did.") @Nullable UUID askedBy,
        Instant startedAt,
        @Says("What it is at, in this order.") AnalysisRun.Stage stage,

        @Says("How many there are to look at: KPIs, key results, aims.")
        Integer total,

        Integer done,
        Integer failed,
        @Says("null: nobody stopped it.") @Nullable UUID stoppedBy,
        @Nullable Instant stoppedAt,

        @Says("null while it runs, or when it was stopped.") @Nullable
        Instant finishedAt) {

    static AnalysisRunShown of(AnalysisRun run) {
        return new AnalysisRunShown(
                run.id().value(),
                run.day(),
                run.engine(),
                run.askedBy(),
                run.startedAt(),
                run.stage(),
                run.total(),
                run.done(),
                run.failed(),
                run.stoppedBy(),
                run.stoppedAt(),
                run.finishedAt());
    }
}
