package org.waymark.exports;

import static org.waymark.exports.schema.Tables.EXPORT_PART;
import static org.waymark.exports.schema.Tables.EXPORT_RUN;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

@Repository
class ExportStore {
    private final DSLContext db;

    ExportStore(DSLContext db) {
        this.db = db;
    }

    void add(UUID workspace, ExportRun run) {
        db.insertInto(EXPORT_RUN)
                .set(EXPORT_RUN.WORKSPACE_ID, workspace)
                .set(EXPORT_RUN.ID, run.id().value())
                .set(EXPORT_RUN.ASKED_BY, run.askedBy())
                .set(EXPORT_RUN.FORMAT, run.format().name())
                .set(EXPORT_RUN.STARTED_AT, run.startedAt())
                .set(EXPORT_RUN.DONE, 0L)
                .set(EXPORT_RUN.KEPT_BACK, 0L)
                .execute();
    }

    List<ExportRun> newest(UUID workspace, UUID person, int most) {
        return db.selectFrom(EXPORT_RUN)
                .where(EXPORT_RUN.WORKSPACE_ID.eq(workspace))
                .and(EXPORT_RUN.ASKED_BY.eq(person))
                .orderBy(EXPORT_RUN.ID.desc())
                .limit(most)
                .fetch(ExportStore::run);
    }

    Optional<ExportRun> find(UUID workspace, ExportRun.Id id) {
        return db.selectFrom(EXPORT_RUN).where(is(workspace, id)).fetchOptional(ExportStore::run);
    }

    /** Whether it is to go on. */
    boolean advance(UUID workspace, ExportRun.Id id, long done) {
        return db.update(EXPORT_RUN)
                        .set(EXPORT_RUN.DONE, done)
                        .where(is(workspace, id))
                        .and(EXPORT_RUN.STOPPED_AT.isNull())
                        .execute()
                == 1;
    }

    boolean stop(UUID workspace, ExportRun.Id id, Instant at) {
        return db.update(EXPORT_RUN)
                        .set(EXPORT_RUN.STOPPED_AT, at)
                        .where(is(workspace, id))
                        .and(EXPORT_RUN.FINISHED_AT.isNull())
                        .and(EXPORT_RUN.STOPPED_AT.isNull())
                        .execute()
                == 1;
    }

    void finish(UUID workspace, ExportRun run) {
        db.update(EXPORT_RUN)
                .set(EXPORT_RUN.DONE, run.done())
                .set(EXPORT_RUN.FINISHED_AT, run.finishedAt())
                .set(EXPORT_RUN.BYTES, run.bytes())
                .set(EXPORT_RUN.KEPT_BACK, run.keptBack())
                .set(EXPORT_RUN.TROUBLE, run.trouble())
                .where(is(workspace, run.id()))
                .execute();
    }

    void addPart(UUID workspace, ExportRun.Id id, long number, byte[] bytes) {
        db.insertInto(EXPORT_PART)
                .set(EXPORT_PART.WORKSPACE_ID, workspace)
                .set(EXPORT_PART.EXPORT_ID, id.value())
                .set(EXPORT_PART.NUMBER, number)
                .set(EXPORT_PART.BYTES, bytes)
                .execute();
    }

    /** Empty behind the last one. */
    Optional<byte[]> part(UUID workspace, ExportRun.Id id, long number) {
        return db.select(EXPORT_PART.BYTES)
                .from(EXPORT_PART)
                .where(EXPORT_PART.WORKSPACE_ID.eq(workspace))
                .and(EXPORT_PART.EXPORT_ID.eq(id.value()))
                .and(EXPORT_PART.NUMBER.eq(number))
                .fetchOptional(EXPORT_PART.BYTES);
    }

    void dropParts(UUID workspace, ExportRun.Id id) {
        db.deleteFrom(EXPORT_PART)
                .where(EXPORT_PART.WORKSPACE_ID.eq(workspace))
                .and(EXPORT_PART.EXPORT_ID.eq(id.value()))
                .execute();
    }

    void drop(UUID workspace, ExportRun.Id id) {
        dropParts(workspace, id);
        db.deleteFrom(EXPORT_RUN).where(is(workspace, id)).execute();
    }

    /** One of those begun before, of any workspace. */
    Optional<Old> old(Instant before) {
        return db.select(EXPORT_RUN.WORKSPACE_ID, EXPORT_RUN.ID)
                .from(EXPORT_RUN)
                .where(EXPORT_RUN.STARTED_AT.lt(before))
                .limit(1)
                .fetchOptional(row -> new Old(row.value1(), new ExportRun.Id(row.value2())));
    }

    record Old(UUID workspace, ExportRun.Id id) {}

    private static Condition is(UUID workspace, ExportRun.Id id) {
        return EXPORT_RUN.WORKSPACE_ID.eq(workspace).and(EXPORT_RUN.ID.eq(id.value()));
    }

    private static ExportRun run(Record row) {
        return new ExportRun(
                new ExportRun.Id(row.get(EXPORT_RUN.ID)),
                row.get(EXPORT_RUN.ASKED_BY),
                Format.valueOf(row.get(EXPORT_RUN.FORMAT)),
                row.get(EXPORT_RUN.STARTED_AT),
                row.get(EXPORT_RUN.DONE),
                row.get(EXPORT_RUN.STOPPED_AT),
                row.get(EXPORT_RUN.FINISHED_AT),
                row.get(EXPORT_RUN.BYTES),
                row.get(EXPORT_RUN.KEPT_BACK),
                row.get(EXPORT_RUN.TROUBLE));
    }
}
