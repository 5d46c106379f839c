package org.waymark.imports;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.waymark.imports.schema.Tables.IMPORT_DEED;
import static org.waymark.imports.schema.Tables.IMPORT_IDENTITY;
import static org.waymark.imports.schema.Tables.IMPORT_PIECE;
import static org.waymark.imports.schema.Tables.IMPORT_RUN;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.imports.ImportRun.State;
import org.waymark.imports.schema.tables.records.ImportRunRecord;
import org.waymark.platform.Json;
import org.waymark.platform.Refused;
import org.waymark.platform.Sentence;

/** Imports and, until they are done, their files: in the database, because another node may carry them out. */
@Repository
class ImportStore {
    private static final int PIECE = 1024 * 1024;
    private static final List<String> OPEN =
            Arrays.stream(State.values()).filter(State::isOpen).map(State::name).toList();

    /** What somebody sees who looks at a file: what it would do, and its start until it is imported. */
    record Looked(Summary summary, @Nullable Sample sample) {}

    private final DSLContext db;
    private final Json json;

    ImportStore(DSLContext db, Json json) {
        this.db = db;
        this.json = json;
    }

    @Transactional
    public void add(UUID workspace, ImportRun run, Path content) {
        db.insertInto(IMPORT_RUN)
                .set(IMPORT_RUN.WORKSPACE_ID, workspace)
                .set(IMPORT_RUN.ID, run.id().value())
                .set(IMPORT_RUN.FILE_NAME, run.fileName())
                .set(IMPORT_RUN.FILE_BYTES, run.bytes())
                .set(IMPORT_RUN.SETTINGS, json.write(run.settings()))
                .set(IMPORT_RUN.STATE, run.state().name())
                .set(IMPORT_RUN.ROWS_DONE, 0L)
                .set(IMPORT_RUN.MADE_BY, run.madeBy())
                .set(IMPORT_RUN.MADE_AT, run.madeAt())
                .execute();
        try (var in = Files.newInputStream(content)) {
            addPieces(workspace, run.id(), in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file in one, at a place that the caller clears away. */
    Path content(UUID workspace, ImportRun.Id id) {
        try {
            var file = Files.createTempFile("waymark", ".import");
            try (var out = Files.newOutputStream(file)) {
                for (long number = 0; ; number++) {
                    var piece = piece(workspace, id, number);
                    if (piece == null) return file;
                    out.write(piece);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ImportRun get(UUID workspace, ImportRun.Id id) {
        return db.selectFrom(IMPORT_RUN)
                .where(is(workspace, id))
                .fetchOptional(this::run)
                .orElseThrow(() -> new Refused.Missing("import"));
    }

    /** Newest first. */
    List<ImportRun> newest(UUID workspace, int most) {
        return db.selectFrom(IMPORT_RUN)
                .where(IMPORT_RUN.WORKSPACE_ID.eq(workspace))
                .orderBy(IMPORT_RUN.ID.desc())
                .limit(most)
                .fetch(this::run);
    }

    /** False when somebody had it imported while it was looked at. */
    @Transactional
    public boolean look(UUID workspace, ImportRun.Id id, Settings settings, Looked looked, String mark) {
        return db.update(IMPORT_RUN)
                        .set(IMPORT_RUN.SETTINGS, json.write(settings))
                        .set(IMPORT_RUN.STATE, State.OPEN.name())
                        .set(IMPORT_RUN.PLAN, json.write(looked))
                        .set(IMPORT_RUN.PLAN_MARK, mark)
                        .set(IMPORT_RUN.ROWS_ALL, looked.summary().rows())
                        .set(IMPORT_RUN.FAILURE, (JSONB) null)
                        .where(is(workspace, id))
                        .and(IMPORT_RUN.STATE.in(OPEN))
                        .execute()
                == 1;
    }

    /** From the start, also when it was cancelled or failed before; false when it is under way or over. */
    @Transactional
    public boolean queue(UUID workspace, ImportRun.Id id) {
        return db.update(IMPORT_RUN)
                        .set(IMPORT_RUN.STATE, State.WAITING.name())
                        .set(IMPORT_RUN.ROWS_DONE, 0L)
                        .set(IMPORT_RUN.KEPT, 0L)
                        .set(IMPORT_RUN.FAILURE, (JSONB) null)
                        .where(is(workspace, id))
                        .and(IMPORT_RUN.STATE.in(OPEN))
                        .execute()
                == 1;
    }

    /** From one state to another; false when it is not in the first one any more. */
    @Transactional
    public boolean move(UUID workspace, ImportRun.Id id, List<State> from, State to) {
        return set(IMPORT_RUN.STATE, written(to), is(workspace, id).and(in(from)));
    }

    /** So many rows are read, written, or still here while it is taken back; false when it is in none of these states any more. */
    @Transactional
    public boolean advance(UUID workspace, ImportRun.Id id, List<State> in, long rows) {
        return set(IMPORT_RUN.ROWS_DONE, rows, is(workspace, id).and(in(in)));
    }

    private <T> boolean set(TableField<ImportRunRecord, T> field, T value, Condition those) {
        return db.update(IMPORT_RUN).set(field, value).where(those).execute() == 1;
    }

    void finish(UUID workspace, ImportRun.Id id, Summary summary, Instant at) {
        db.update(IMPORT_RUN)
                .set(IMPORT_RUN.STATE, State.DONE.name())
                .set(IMPORT_RUN.PLAN, json.write(new Looked(summary, null)))
                .set(IMPORT_RUN.ROWS_DONE, summary.rows())
                .set(IMPORT_RUN.ENDED_AT, at)
                .where(is(workspace, id))
                .execute();
        forgetContent(workspace, id);
    }

    /** Unless it is in another state than this one: cancelled, or in other hands. */
    @Transactional
    public void fail(UUID workspace, ImportRun.Id id, State in, Sentence why, Instant at) {
        db.update(IMPORT_RUN)
                .set(IMPORT_RUN.STATE, State.FAILED.name())
                .set(IMPORT_RUN.FAILURE, json.write(why))
                .set(IMPORT_RUN.ENDED_AT, at)
                .where(is(workspace, id))
                .and(IMPORT_RUN.STATE.eq(in.name()))
                .execute();
    }

    void undone(UUID workspace, ImportRun.Id id, @Nullable UUID by, Instant at) {
        db.update(IMPORT_RUN)
                .set(IMPORT_RUN.STATE, State.UNDONE.name())
                .set(IMPORT_RUN.UNDONE_BY, by)
                .set(IMPORT_RUN.UNDONE_AT, at)
                .set(IMPORT_RUN.FAILURE, (JSONB) null)
                .where(is(workspace, id))
                .execute();
    }

    /** Part of it is still here. */
    void notUndone(UUID workspace, ImportRun.Id id, Sentence why) {
        db.update(IMPORT_RUN)
                .set(IMPORT_RUN.STATE, State.DONE.name())
                .set(IMPORT_RUN.FAILURE, json.write(why))
                .where(is(workspace, id))
                .and(in(State.UNDOING))
                .execute();
    }

    /** So much more stays of what is taken back. */
    void keep(UUID workspace, ImportRun.Id id, long more) {
        db.update(IMPORT_RUN)
                .set(IMPORT_RUN.KEPT, coalesce(IMPORT_RUN.KEPT, inline(0L)).plus(more))
                .where(is(workspace, id))
                .execute();
    }

    /** Files that nobody imported, of all workspaces: they may hold what people would not keep. */
    @Transactional
    public void forgetOlderThan(Instant limit) {
        db.select(IMPORT_RUN.WORKSPACE_ID, IMPORT_RUN.ID)
                .from(IMPORT_RUN)
                .where(IMPORT_RUN.MADE_AT.lt(limit))
                .and(IMPORT_RUN.STATE.in(OPEN))
                .fetch()
                .forEach(row -> {
                    var id = new ImportRun.Id(row.value2());
                    forgetContent(row.value1(), id);
                    if (leftTraces(row.value1(), id)) undone(row.value1(), id, null, limit);
                    else db.deleteFrom(IMPORT_RUN).where(is(row.value1(), id)).execute();
                });
    }

    /** One that broke off half way and was taken back. */
    private boolean leftTraces(UUID workspace, ImportRun.Id id) {
        return db.fetchExists(
                        IMPORT_IDENTITY,
                        IMPORT_IDENTITY.WORKSPACE_ID.eq(workspace).and(IMPORT_IDENTITY.IMPORT_ID.eq(id.value())))
                || db.fetchExists(
                        IMPORT_DEED, IMPORT_DEED.WORKSPACE_ID.eq(workspace).and(IMPORT_DEED.IMPORT_ID.eq(id.value())));
    }

    private void forgetContent(UUID workspace, ImportRun.Id id) {
        db.deleteFrom(IMPORT_PIECE)
                .where(IMPORT_PIECE.WORKSPACE_ID.eq(workspace))
                .and(IMPORT_PIECE.IMPORT_ID.eq(id.value()))
                .execute();
    }

    private void addPieces(UUID workspace, ImportRun.Id id, InputStream in) throws IOException {
        long number = 0;
        for (var piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
            db.insertInto(IMPORT_PIECE)
                    .set(IMPORT_PIECE.WORKSPACE_ID, workspace)
                    .set(IMPORT_PIECE.IMPORT_ID, id.value())
                    .set(IMPORT_PIECE.NUMBER, number++)
                    .set(IMPORT_PIECE.CONTENT, piece)
                    .execute();
        }
    }

    private byte @Nullable [] piece(UUID workspace, ImportRun.Id id, long number) {
        return db.select(IMPORT_PIECE.CONTENT)
                .from(IMPORT_PIECE)
                .where(IMPORT_PIECE.WORKSPACE_ID.eq(workspace))
                .and(IMPORT_PIECE.IMPORT_ID.eq(id.value()))
                .and(IMPORT_PIECE.NUMBER.eq(number))
                .fetchOne(IMPORT_PIECE.CONTENT);
    }

    private ImportRun run(ImportRunRecord row) {
        var looked = row.getPlan() == null ? null : json.read(row.getPlan(), Looked.class);
        var failure = row.getFailure();
        return new ImportRun(
                new ImportRun.Id(row.getId()),
                row.getFileName(),
                row.getFileBytes(),
                json.read(row.getSettings(), Settings.class),
                state(row),
                row.getRowsDone(),
                row.getRowsAll() == null ? 0 : row.getRowsAll(),
                looked == null ? null : looked.summary(),
                looked == null ? null : looked.sample(),
                row.getPlanMark() == null ? "" : row.getPlanMark(),
                failure == null ? null : json.read(failure, Sentence.class),
                row.getKept() == null ? 0 : row.getKept(),
                row.getMadeBy(),
                row.getMadeAt(),
                row.getEndedAt(),
                row.getUndoneAt());
    }

    /** What is being undone is written as undone, only without the moment. */
    private static State state(ImportRunRecord row) {
        var state = State.valueOf(row.getState());
        return state == State.UNDONE && row.getUndoneAt() == null ? State.UNDOING : state;
    }

    private static String written(State state) {
        return (state == State.UNDOING ? State.UNDONE : state).name();
    }

    private static Condition in(List<State> states) {
        return states.stream().map(ImportStore::in).reduce(falseCondition(), Condition::or);
    }

    private static Condition in(State state) {
        var moment = IMPORT_RUN.UNDONE_AT;
        return IMPORT_RUN.STATE.eq(written(state)).and(state == State.UNDONE ? moment.isNotNull() : moment.isNull());
    }

    private static Condition is(UUID workspace, ImportRun.Id id) {
        return IMPORT_RUN.WORKSPACE_ID.eq(workspace).and(IMPORT_RUN.ID.eq(id.value()));
    }
}
