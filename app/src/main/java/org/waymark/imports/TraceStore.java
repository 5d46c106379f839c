package org.waymark.imports;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.waymark.imports.schema.Tables.IMPORT_DEED;
import static org.waymark.imports.schema.Tables.IMPORT_IDENTITY;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.waymark.imports.schema.tables.records.ImportDeedRecord;
import org.waymark.imports.schema.tables.records.ImportIdentityRecord;

/** What imports made and changed, and what their sources call it. */
@Repository
class TraceStore {
    private static final int PIECE = 1_000;
    private static final String MADE = "MADE";
    private static final String UNDONE = "undone";

    private final DSLContext db;

    TraceStore(DSLContext db) {
        this.db = db;
    }

    /** @param first as {@link #next} says: whoever writes the same import at the same time is refused */
    void add(UUID workspace, ImportRun.Id id, long first, List<Trace> traces) {
        var rows = new ArrayList<ImportDeedRecord>();
        for (var trace : traces) {
            rows.add(new ImportDeedRecord(
                    workspace,
                    id.value(),
                    first + rows.size(),
                    trace.deed() == Deed.MAKE ? MADE : "CHANGED",
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

    /** The number of the next; 0: it did nothing yet, or all of it is taken back. */
    long next(UUID workspace, ImportRun.Id id) {
        return db.select(coalesce(max(IMPORT_DEED.NUMBER).plus(1), inline(0L)))
                .from(IMPORT_DEED)
                .where(are(workspace, id))
                .fetchSingle()
                .value1();
    }

    /**
     * What is not taken back yet, by its number and the last first.
     *
     * @param made only things of this kind that it made; null: all that it did
     */
    SequencedMap<Long, Trace> last(UUID workspace, ImportRun.Id id, Trace.@Nullable Kind made, int most) {
        var traces = new LinkedHashMap<Long, Trace>();
        db.selectFrom(IMPORT_DEED)
                .where(are(workspace, id))
                .and(
                        made == null
                                ? noCondition()
                                : IMPORT_DEED.DEED.eq(MADE).and(IMPORT_DEED.SUBJECT_KIND.eq(made.name())))
                .orderBy(IMPORT_DEED.NUMBER.desc())
                .limit(most)
                .forEach(row -> traces.put(row.getNumber(), trace(row)));
        return traces;
    }

    /** How much is to be taken back and forgotten. */
    long count(UUID workspace, ImportRun.Id id) {
        return (long) db.fetchCount(IMPORT_DEED, are(workspace, id))
                + db.fetchCount(IMPORT_IDENTITY, toldBy(workspace, id));
    }

    void drop(UUID workspace, ImportRun.Id id, Collection<Long> numbers) {
        db.deleteFrom(IMPORT_DEED)
                .where(are(workspace, id))
                .and(IMPORT_DEED.NUMBER.in(numbers))
                .execute();
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

    /** Some of what it told and what is not forgotten yet. */
    List<Identity> told(UUID workspace, ImportRun.Id id, int most) {
        return db.selectFrom(IMPORT_IDENTITY)
                .where(toldBy(workspace, id))
                .limit(most)
                .fetch(row -> new Identity(
                        new Identity.Name(Identity.Kind.valueOf(row.getSubjectKind()), row.getExternalId()),
                        row.getSubjectId(),
                        row.getFingerprint()));
    }

    void forget(UUID workspace, String source, List<Identity> gone) {
        named(workspace, source, gone)
                .forEach(those -> db.deleteFrom(IMPORT_IDENTITY).where(those).execute());
    }

    /** The source may say the same once more, and it is news. */
    void forgetWhatWasSaid(UUID workspace, String source, List<Identity> kept) {
        named(workspace, source, kept)
                .forEach(those -> db.update(IMPORT_IDENTITY)
                        .set(IMPORT_IDENTITY.FINGERPRINT, UNDONE)
                        .where(those)
                        .execute());
    }

    private static List<Condition> named(UUID workspace, String source, List<Identity> identities) {
        return identities.stream()
                .map(Identity::name)
                .collect(Collectors.groupingBy(
                        Identity.Name::kind, Collectors.mapping(Identity.Name::external, Collectors.toList())))
                .entrySet()
                .stream()
                .map(one -> IMPORT_IDENTITY
                        .WORKSPACE_ID
                        .eq(workspace)
                        .and(IMPORT_IDENTITY.SOURCE.eq(source))
                        .and(IMPORT_IDENTITY.SUBJECT_KIND.eq(one.getKey().name()))
                        .and(IMPORT_IDENTITY.EXTERNAL_ID.in(one.getValue())))
                .toList();
    }

    private static Trace trace(ImportDeedRecord row) {
        var before = row.getBefore();
        return new Trace(
                row.getDeed().equals(MADE) ? Deed.MAKE : Deed.CHANGE,
                Trace.Kind.valueOf(row.getSubjectKind()),
                row.getSubjectId(),
                row.getSubjectVersion(),
                before == null ? null : before.data());
    }

    private static Condition toldBy(UUID workspace, ImportRun.Id id) {
        return IMPORT_IDENTITY
                .WORKSPACE_ID
                .eq(workspace)
                .and(IMPORT_IDENTITY.IMPORT_ID.eq(id.value()))
                .and(IMPORT_IDENTITY.FINGERPRINT.ne(UNDONE));
    }

    private static Condition are(UUID workspace, ImportRun.Id id) {
        return IMPORT_DEED.WORKSPACE_ID.eq(workspace).and(IMPORT_DEED.IMPORT_ID.eq(id.value()));
    }
}
