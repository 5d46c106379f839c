package org.waymark.insights;

import static org.waymark.insights.schema.Tables.ANALYSIS_DUE;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.waymark.insights.schema.tables.records.AnalysisDueRecord;
import org.waymark.platform.Ids;

/** What is due, in the order in which it was noted. */
@Repository
class DueStore {
    private static final int MOST_TRIES = 3;

    private final DSLContext db;
    private final Ids ids;

    DueStore(DSLContext db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    /** A line of what is due. */
    record Noted(UUID id, Due due) {}

    void add(Collection<Due> due) {
        var rows = due.stream().map(this::row).toList();
        if (rows.isEmpty()) return;
        db.batch(db.insertInto(ANALYSIS_DUE).set(rows.getFirst()))
                .bind(rows.stream().map(AnalysisDueRecord::intoArray).toArray(Object[][]::new))
                .execute();
    }

    List<Noted> next(UUID workspace, UUID after, int most) {
        return db.selectFrom(ANALYSIS_DUE)
                .where(ANALYSIS_DUE.WORKSPACE_ID.eq(workspace))
                .and(ANALYSIS_DUE.ID.gt(after))
                .orderBy(ANALYSIS_DUE.ID)
                .limit(most)
                .fetch(DueStore::noted);
    }

    void remove(UUID workspace, List<Noted> done) {
        db.deleteFrom(ANALYSIS_DUE)
                .where(ANALYSIS_DUE.WORKSPACE_ID.eq(workspace))
                .and(ANALYSIS_DUE.ID.in(done.stream().map(Noted::id).toList()))
                .execute();
    }

    /** It comes again with the next job, but not for ever: the night computes all. */
    void putOff(UUID workspace, Noted failed) {
        var it = ANALYSIS_DUE.WORKSPACE_ID.eq(workspace).and(ANALYSIS_DUE.ID.eq(failed.id()));
        db.update(ANALYSIS_DUE)
                .set(ANALYSIS_DUE.TRIES, ANALYSIS_DUE.TRIES.plus(1))
                .where(it)
                .execute();
        db.deleteFrom(ANALYSIS_DUE)
                .where(it)
                .and(ANALYSIS_DUE.TRIES.ge((long) MOST_TRIES))
                .execute();
    }

    List<UUID> workspaces() {
        return db.selectDistinct(ANALYSIS_DUE.WORKSPACE_ID).from(ANALYSIS_DUE).fetch(ANALYSIS_DUE.WORKSPACE_ID);
    }

    private AnalysisDueRecord row(Due due) {
        var row = new AnalysisDueRecord();
        row.setWorkspaceId(due.workspace());
        row.setId(ids.next());
        row.setKind(due.kind().name());
        row.setSubjectId(due.subject());
        row.setTries(0L);
        return row;
    }

    private static Noted noted(Record row) {
        return new Noted(
                row.get(ANALYSIS_DUE.ID),
                new Due(
                        Due.Kind.valueOf(row.get(ANALYSIS_DUE.KIND)),
                        row.get(ANALYSIS_DUE.WORKSPACE_ID),
                        row.get(ANALYSIS_DUE.SUBJECT_ID)));
    }
}
