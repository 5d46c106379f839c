package org.waymark.insights;

import static org.waymark.insights.schema.Tables.ANALYSIS_RUN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.waymark.insights.AnalysisRun.Stage;
import org.waymark.insights.schema.tables.records.AnalysisRunRecord;
import org.waymark.platform.Json;

@Repository
class AnalysisRunStore {
    private final DSLContext db;
    private final Json json;

    AnalysisRunStore(DSLContext db, Json json) {
        this.db = db;
        this.json = json;
    }

    /** Where a run is: it goes on behind this subject. */
    record Position(AnalysisRun run, UUID after) {}

    /**
     * What a run has done since it was last written down.
     *
     * @param after the last subject; null: the stage is only beginning
     */
    record Step(Stage stage, @Nullable UUID after, int done, int failed) {}

    /** @param threshold up to which chance a value raises an alert from now on */
    record Result(double threshold, OverallRecord record) {}

    /** Whether it is there now: there is one at a time. */
    boolean add(UUID workspace, AnalysisRun run) {
        return db.insertInto(ANALYSIS_RUN)
                        .set(ANALYSIS_RUN.WORKSPACE_ID, workspace)
                        .set(ANALYSIS_RUN.ID, run.id().value())
                        .set(ANALYSIS_RUN.DAY, run.day())
                        .set(ANALYSIS_RUN.ENGINE, (long) run.engine())
                        .set(ANALYSIS_RUN.ASKED_BY, run.askedBy())
                        .set(ANALYSIS_RUN.STARTED_AT, run.startedAt())
                        .set(ANALYSIS_RUN.TOTAL, (long) run.total())
                        .set(ANALYSIS_RUN.DONE, 0L)
                        .set(ANALYSIS_RUN.FAILED, 0L)
                        .set(ANALYSIS_RUN.STAGE, run.stage().name())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    Optional<Position> find(UUID workspace, AnalysisRun.Id id) {
        return db.selectFrom(ANALYSIS_RUN)
                .where(ANALYSIS_RUN.WORKSPACE_ID.eq(workspace))
                .and(ANALYSIS_RUN.ID.eq(id.value()))
                .fetchOptional(row -> new Position(run(row), row.getAfterId() == null ? FIRST : row.getAfterId()));
    }

    private static final UUID FIRST = new UUID(0, 0);

    /** The one that runs. */
    Optional<AnalysisRun> open(UUID workspace) {
        return db.selectFrom(ANALYSIS_RUN)
                .where(ANALYSIS_RUN.WORKSPACE_ID.eq(workspace))
                .and(ANALYSIS_RUN.FINISHED_AT.isNull())
                .and(ANALYSIS_RUN.STOPPED_AT.isNull())
                .fetchOptional(AnalysisRunStore::run);
    }

    /** Newest first. */
    List<AnalysisRun> newest(UUID workspace, int most) {
        return db.selectFrom(ANALYSIS_RUN)
                .where(ANALYSIS_RUN.WORKSPACE_ID.eq(workspace))
                .orderBy(ANALYSIS_RUN.ID.desc())
                .limit(most)
                .fetch(AnalysisRunStore::run);
    }

    void advance(UUID workspace, AnalysisRun.Id id, Step step) {
        db.update(ANALYSIS_RUN)
                .set(ANALYSIS_RUN.STAGE, step.stage().name())
                .set(ANALYSIS_RUN.AFTER_ID, step.after())
                .set(ANALYSIS_RUN.DONE, ANALYSIS_RUN.DONE.plus((long) step.done()))
                .set(ANALYSIS_RUN.FAILED, ANALYSIS_RUN.FAILED.plus((long) step.failed()))
                .where(ANALYSIS_RUN.WORKSPACE_ID.eq(workspace))
                .and(ANALYSIS_RUN.ID.eq(id.value()))
                .execute();
    }

    void finish(UUID workspace, AnalysisRun.Id id, Result result, Instant at) {
        db.update(ANALYSIS_RUN)
                .set(ANALYSIS_RUN.FINISHED_AT, at)
                .set(ANALYSIS_RUN.ALERT_THRESHOLD, result.threshold())
                .set(ANALYSIS_RUN.TRACK_RECORD, json.write(result.record()))
                .where(ANALYSIS_RUN.WORKSPACE_ID.eq(workspace))
                .and(ANALYSIS_RUN.ID.eq(id.value()))
                .execute();
    }

    /** Whether it was still running. */
    boolean stop(UUID workspace, AnalysisRun.Id id, UUID by, Instant at) {
        return db.update(ANALYSIS_RUN)
                        .set(ANALYSIS_RUN.STOPPED_BY, by)
                        .set(ANALYSIS_RUN.STOPPED_AT, at)
                        .where(ANALYSIS_RUN.WORKSPACE_ID.eq(workspace))
                        .and(ANALYSIS_RUN.ID.eq(id.value()))
                        .and(ANALYSIS_RUN.FINISHED_AT.isNull())
                        .and(ANALYSIS_RUN.STOPPED_AT.isNull())
                        .execute()
                == 1;
    }

    boolean isOn(UUID workspace, LocalDate day) {
        return db.fetchExists(
                ANALYSIS_RUN, ANALYSIS_RUN.WORKSPACE_ID.eq(workspace).and(ANALYSIS_RUN.DAY.eq(day)));
    }

    /** Up to which chance a value raises an alert, as the last run found; empty before the first one. */
    OptionalDouble threshold(UUID workspace) {
        return db.select(ANALYSIS_RUN.ALERT_THRESHOLD)
                .from(ANALYSIS_RUN)
                .where(ANALYSIS_RUN.WORKSPACE_ID.eq(workspace))
                .and(ANALYSIS_RUN.ALERT_THRESHOLD.isNotNull())
                .orderBy(ANALYSIS_RUN.ID.desc())
                .limit(1)
                .fetchOptional(ANALYSIS_RUN.ALERT_THRESHOLD)
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    /** As the last finished run found; empty before the first one. */
    Optional<OverallRecord> trackRecord(UUID workspace) {
        return db.select(ANALYSIS_RUN.TRACK_RECORD)
                .from(ANALYSIS_RUN)
                .where(ANALYSIS_RUN.WORKSPACE_ID.eq(workspace))
                .and(ANALYSIS_RUN.TRACK_RECORD.isNotNull())
                .orderBy(ANALYSIS_RUN.ID.desc())
                .limit(1)
                .fetchOptional(row -> json.read(row.value1(), OverallRecord.class));
    }

    private static AnalysisRun run(AnalysisRunRecord row) {
        return new AnalysisRun(
                new AnalysisRun.Id(row.getId()),
                row.getDay(),
                row.getEngine().intValue(),
                row.getAskedBy(),
                row.getStartedAt(),
                row.getTotal().intValue(),
                row.getDone().intValue(),
                row.getFailed().intValue(),
                Stage.valueOf(row.getStage()),
                row.getStoppedBy(),
                row.getStoppedAt(),
                row.getFinishedAt());
    }
}
