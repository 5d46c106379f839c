package org.waymark.imports;

import static org.jooq.impl.DSL.excluded;
import static org.waymark.imports.schema.Tables.IMPORT_DEED;
import static org.waymark.imports.schema.Tables.IMPORT_IDENTITY;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import org.waymark.imports.schema.tables.records.ImportDeedRecord;
import org.waymark.imports.schema.tables.records.ImportIdentityRecord;

/** What imports made and changed, and what their sources call it. */
@Repository
class TraceStore {
    private static final int PIECE = 1_000;

    private final DSLContext db;

    TraceStore(DSLContext db) {
        this.db = db;
    }

    /** @param first the number of the first: whoever writes the same import at the same time is refused */
    void add(UUID workspace, ImportRun.Id id, long first, List<Trace> traces) {
        var rows = new ArrayList<ImportDeedRecord>();
        for (var trace : traces) {
            rows.add(new ImportDeedRecord(
                    workspace,
                    id.value(),
                    first + rows.size(),
                    trace.deed() == Deed.MAKE ? "MADE" : "CHANGED",
                    trace.kind().name(),
                    trace.subject(),
                    trace.version(),
                    trace.before() == null ? null : JSONB.jsonb(trace.before())));
        }
        for (int from = 0; from < rows.size(); from += PIECE) {
            var piece = rows.subList(from, Math.min(from + PIECE, rows.size()));
            db.batch(db.insertInto(IMPORT_DEED).set(piece.getFirst()))
                    .bind(piece.stream().map(ImportDeedRecord::intoArray).toArray(Object[][]::new))
                    .execute();
        }
    }

    long count(UUID workspace, ImportRun.Id id) {
        return db.fetchCount(
                IMPORT_DEED, IMPORT_DEED.WORKSPACE_ID.eq(workspace).and(IMPORT_DEED.IMPORT_ID.eq(id.value())));
    }

    /** After that it can begin anew. */
    void drop(UUID workspace, ImportRun.Id id) {
        db.deleteFrom(IMPORT_DEED)
                .where(IMPORT_DEED.WORKSPACE_ID.eq(workspace))
                .and(IMPORT_DEED.IMPORT_ID.eq(id.value()))
                .execute();
    }

    /** The last first. */
    List<Trace> of(UUID workspace, ImportRun.Id id) {
        return db.selectFrom(IMPORT_DEED)
                .where(IMPORT_DEED.WORKSPACE_ID.eq(workspace))
                .and(IMPORT_DEED.IMPORT_ID.eq(id.value()))
                .orderBy(IMPORT_DEED.NUMBER.desc())
                .fetch(row -> new Trace(
                        row.getDeed().equals("MADE") ? Deed.MAKE : Deed.CHANGE,
                        Trace.Kind.valueOf(row.getSubjectKind()),
                        row.getSubjectId(),
                        row.getSubjectVersion(),
                        row.getBefore() == null ? null : row.getBefore().data()));
    }

    void know(UUID workspace, ImportRun.Id id, String source, List<Identity> identities) {
        for (int from = 0; from < identities.size(); from += PIECE) {
            var piece = identities.subList(from, Math.min(from + PIECE, identities.size())).stream()
                    .map(one -> new ImportIdentityRecord(
                            workspace,
                            source,
                            one.name().kind().name(),
                            one.name().external(),
                            one.subject(),
                            one.fingerprint(),
                            id.value()))
                    .toList();
            db.batch(db.insertInto(IMPORT_IDENTITY)
                            .set(piece.getFirst())
                            .onConflict(
                                    IMPORT_IDENTITY.WORKSPACE_ID,
                                    IMPORT_IDENTITY.SOURCE,
                                    IMPORT_IDENTITY.SUBJECT_KIND,
                                    IMPORT_IDENTITY.EXTERNAL_ID)
                            .doUpdate()
                            .set(IMPORT_IDENTITY.SUBJECT_ID, excluded(IMPORT_IDENTITY.SUBJECT_ID))
                            .set(IMPORT_IDENTITY.FINGERPRINT, excluded(IMPORT_IDENTITY.FINGERPRINT))
                            .set(IMPORT_IDENTITY.IMPORT_ID, excluded(IMPORT_IDENTITY.IMPORT_ID)))
                    .bind(piece.stream().map(ImportIdentityRecord::intoArray).toArray(Object[][]::new))
                    .execute();
        }
    }

    /** What went is not known any more; of what stays, the source may say the same once more and it is news. */
    void forget(UUID workspace, ImportRun.Id id, Set<UUID> gone) {
        var subjects = List.copyOf(gone);
        for (int from = 0; from < subjects.size(); from += PIECE) {
            db.deleteFrom(IMPORT_IDENTITY)
                    .where(IMPORT_IDENTITY.WORKSPACE_ID.eq(workspace))
                    .and(IMPORT_IDENTITY.IMPORT_ID.eq(id.value()))
                    .and(IMPORT_IDENTITY.SUBJECT_ID.in(subjects.subList(from, Math.min(from + PIECE, subjects.size()))))
                    .execute();
        }
        db.update(IMPORT_IDENTITY)
                .set(IMPORT_IDENTITY.FINGERPRINT, "undone")
                .where(IMPORT_IDENTITY.WORKSPACE_ID.eq(workspace))
                .and(IMPORT_IDENTITY.IMPORT_ID.eq(id.value()))
                .execute();
    }
}
