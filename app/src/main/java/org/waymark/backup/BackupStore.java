package org.waymark.backup;

import static org.waymark.backup.schema.Tables.BACKUP_PLAN;
import static org.waymark.backup.schema.Tables.BACKUP_RUN;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class BackupStore {
    private final DSLContext db;

    BackupStore(DSLContext db) {
        this.db = db;
    }

    BackupPlan.Versioned plan(UUID workspace) {
        return db.selectFrom(BACKUP_PLAN)
                .where(BACKUP_PLAN.WORKSPACE_ID.eq(workspace))
                .fetchOptional(row -> new BackupPlan.Versioned(
                        new BackupPlan(
                                row.getActive(),
                                row.getHour().intValue(),
                                row.getFolder(),
                                new Retention(
                                        row.getDaily().intValue(),
                                        row.getWeekly().intValue(),
                                        row.getMonthly().intValue())),
                        row.getVersion()))
                .orElse(BackupPlan.Versioned.NONE);
    }

    /** Whether the version was still the one that was read; 0 where there is none yet. */
    boolean save(UUID workspace, BackupPlan plan, long version) {
        if (version == 0) {
            db.insertInto(BACKUP_PLAN)
                    .set(BACKUP_PLAN.WORKSPACE_ID, workspace)
                    .set(BACKUP_PLAN.ACTIVE, plan.active())
                    .set(BACKUP_PLAN.HOUR, (long) plan.hour())
                    .set(BACKUP_PLAN.FOLDER, plan.folder())
                    .set(BACKUP_PLAN.DAILY, (long) plan.keeping().daily())
                    .set(BACKUP_PLAN.WEEKLY, (long) plan.keeping().weekly())
                    .set(BACKUP_PLAN.MONTHLY, (long) plan.keeping().monthly())
                    .set(BACKUP_PLAN.VERSION, 0L)
                    .onConflictDoNothing()
                    .execute();
        }
        return db.update(BACKUP_PLAN)
                        .set(BACKUP_PLAN.ACTIVE, plan.active())
                        .set(BACKUP_PLAN.HOUR, (long) plan.hour())
                        .set(BACKUP_PLAN.FOLDER, plan.folder())
                        .set(BACKUP_PLAN.DAILY, (long) plan.keeping().daily())
                        .set(BACKUP_PLAN.WEEKLY, (long) plan.keeping().weekly())
                        .set(BACKUP_PLAN.MONTHLY, (long) plan.keeping().monthly())
                        .set(BACKUP_PLAN.VERSION, version + 1)
                        .where(BACKUP_PLAN.WORKSPACE_ID.eq(workspace))
                        .and(BACKUP_PLAN.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** False while another one goes on. */
    boolean add(UUID workspace, BackupRun.Id id, @Nullable UUID askedBy, Instant at) {
        return db.insertInto(BACKUP_RUN)
                        .set(BACKUP_RUN.WORKSPACE_ID, workspace)
                        .set(BACKUP_RUN.ID, id.value())
                        .set(BACKUP_RUN.ASKED_BY, askedBy)
                        .set(BACKUP_RUN.STARTED_AT, at)
                        .set(BACKUP_RUN.DONE, 0L)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    List<BackupRun> newest(UUID workspace, int most) {
        return db.selectFrom(BACKUP_RUN)
                .where(BACKUP_RUN.WORKSPACE_ID.eq(workspace))
                .orderBy(BACKUP_RUN.ID.desc())
                .limit(most)
                .fetch(BackupStore::run);
    }

    Optional<BackupRun> find(UUID workspace, BackupRun.Id id) {
        return db.selectFrom(BACKUP_RUN)
                .where(BACKUP_RUN.WORKSPACE_ID.eq(workspace))
                .and(BACKUP_RUN.ID.eq(id.value()))
                .fetchOptional(BackupStore::run);
    }

    void advance(UUID workspace, BackupRun.Id id, long done) {
        db.update(BACKUP_RUN)
                .set(BACKUP_RUN.DONE, done)
                .where(BACKUP_RUN.WORKSPACE_ID.eq(workspace))
                .and(BACKUP_RUN.ID.eq(id.value()))
                .execute();
    }

    boolean stop(UUID workspace, BackupRun.Id id, UUID by) {
        return db.update(BACKUP_RUN)
                        .set(BACKUP_RUN.STOPPED_BY, by)
                        .where(BACKUP_RUN.WORKSPACE_ID.eq(workspace))
                        .and(BACKUP_RUN.ID.eq(id.value()))
                        .and(BACKUP_RUN.FINISHED_AT.isNull())
                        .execute()
                == 1;
    }

    /** How it ended. */
    void finish(UUID workspace, BackupRun run) {
        db.update(BACKUP_RUN)
                .set(BACKUP_RUN.DONE, run.done())
                .set(BACKUP_RUN.FINISHED_AT, run.finishedAt())
                .set(BACKUP_RUN.FILE, run.file())
                .set(BACKUP_RUN.NODE, run.node())
                .set(BACKUP_RUN.BYTES, run.bytes())
                .set(BACKUP_RUN.TROUBLE, run.trouble())
                .where(BACKUP_RUN.WORKSPACE_ID.eq(workspace))
                .and(BACKUP_RUN.ID.eq(run.id().value()))
                .execute();
    }

    void remove(UUID workspace, String file, Instant at) {
        db.update(BACKUP_RUN)
                .set(BACKUP_RUN.REMOVED_AT, at)
                .where(BACKUP_RUN.WORKSPACE_ID.eq(workspace))
                .and(BACKUP_RUN.FILE.eq(file))
                .execute();
    }

    private static BackupRun run(Record row) {
        return new BackupRun(
                new BackupRun.Id(row.get(BACKUP_RUN.ID)),
                row.get(BACKUP_RUN.ASKED_BY),
                row.get(BACKUP_RUN.STARTED_AT),
                row.get(BACKUP_RUN.DONE),
                row.get(BACKUP_RUN.STOPPED_BY),
                row.get(BACKUP_RUN.FINISHED_AT),
                row.get(BACKUP_RUN.FILE),
                row.get(BACKUP_RUN.NODE),
                row.get(BACKUP_RUN.BYTES),
                row.get(BACKUP_RUN.TROUBLE),
                row.get(BACKUP_RUN.REMOVED_AT));
    }
}
