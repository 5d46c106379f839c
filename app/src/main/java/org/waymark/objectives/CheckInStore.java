package org.waymark.objectives;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.objectives.schema.Tables.CHECK_IN;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.waymark.objectives.schema.tables.records.CheckInRecord;
import org.waymark.platform.Json;
import org.waymark.platform.Refused;

/** Check-ins: rows are only ever added. */
@Repository
class CheckInStore {
    private final DSLContext db;
    private final Json json;

    CheckInStore(DSLContext db, Json json) {
        this.db = db;
        this.json = json;
    }

    /** What counts, by day; of a line of corrections the last one, in the place of the first. */
    Map<KeyResult.Id, List<Evidence.Entry>> entries(UUID workspace, Collection<KeyResult.Id> keyResults) {
        var later = CHECK_IN.as("later");
        return db.select(
                        CHECK_IN.KEY_RESULT_ID,
                        CHECK_IN.ID,
                        CHECK_IN.ORIGINAL_ID,
                        CHECK_IN.DAY,
                        CHECK_IN.VALUE,
                        CHECK_IN.CONFIDENCE,
                        CHECK_IN.AUTOMATIC)
                .from(CHECK_IN)
                .where(CHECK_IN.WORKSPACE_ID.eq(workspace))
                .and(CHECK_IN.KEY_RESULT_ID.in(
                        keyResults.stream().map(KeyResult.Id::value).toList()))
                .and(notExists(selectOne()
                        .from(later)
                        .where(later.WORKSPACE_ID.eq(CHECK_IN.WORKSPACE_ID))
                        .and(later.CORRECTS_ID.eq(CHECK_IN.ID))))
                .orderBy(CHECK_IN.DAY, CHECK_IN.ORIGINAL_ID)
                .fetchGroups(row -> new KeyResult.Id(row.value1()), CheckInStore::entry);
    }

    /** Only the last one of a line of corrections can be corrected once more. */
    CheckIn get(UUID workspace, CheckIn.Id id) {
        return db.selectFrom(CHECK_IN)
                .where(CHECK_IN.WORKSPACE_ID.eq(workspace))
                .and(CHECK_IN.ID.eq(id.value()))
                .fetchOptional(this::checkIn)
                .orElseThrow(() -> new Refused.Missing("check-in"));
    }

    void add(UUID workspace, CheckIn checkIn) {
        var added = db.insertInto(CHECK_IN)
                .set(row(workspace, checkIn))
                .onConflictDoNothing()
                .execute();
        if (added == 0) {
            throw new Refused.Conflict("no.objectives.corrected-already");
        }
    }

    /** None of them corrects another. */
    void add(UUID workspace, List<CheckIn> checkIns) {
        var rows = checkIns.stream().map(one -> row(workspace, one)).toList();
        if (rows.isEmpty()) return;
        db.batch(db.insertInto(CHECK_IN).set(rows.getFirst()))
                .bind(rows.stream().map(CheckInRecord::intoArray).toArray(Object[][]::new))
                .execute();
    }

    private CheckInRecord row(UUID workspace, CheckIn checkIn) {
        var row = new CheckInRecord();
        row.setWorkspaceId(workspace);
        row.setId(checkIn.id().value());
        row.setKeyResultId(checkIn.keyResult().value());
        row.setDay(checkIn.day());
        row.setValue(checkIn.value());
        row.setParts(checkIn.parts().isEmpty() ? null : json.write(checkIn.parts()));
        row.setConfidence(KeyResultRow.number(checkIn.confidence()));
        row.setChanged(checkIn.words().changed());
        row.setBlockers(checkIn.words().blockers());
        row.setNextSteps(checkIn.words().nextSteps());
        row.setProgress(ObjectiveRow.ratio(checkIn.progress()));
        row.setStatus(checkIn.status().name());
        row.setAutomatic(checkIn.automatic());
        row.setCorrectsId(id(checkIn.corrects()));
        row.setOriginalId(checkIn.original().value());
        row.setRecordedBy(checkIn.recordedBy());
        row.setRecordedAt(checkIn.recordedAt());
        return row;
    }

    private static Evidence.Entry entry(Record row) {
        return new Evidence.Entry(
                new CheckIn.Id(row.get(CHECK_IN.ID)),
                new CheckIn.Id(row.get(CHECK_IN.ORIGINAL_ID)),
                row.get(CHECK_IN.DAY),
                row.get(CHECK_IN.VALUE),
                KeyResultRow.confidence(row.get(CHECK_IN.CONFIDENCE)),
                row.get(CHECK_IN.AUTOMATIC));
    }

    private CheckIn checkIn(Record row) {
        var parts = row.get(CHECK_IN.PARTS);
        var corrects = row.get(CHECK_IN.CORRECTS_ID);
        return new CheckIn(
                new CheckIn.Id(row.get(CHECK_IN.ID)),
                new KeyResult.Id(row.get(CHECK_IN.KEY_RESULT_ID)),
                row.get(CHECK_IN.DAY),
                row.get(CHECK_IN.VALUE),
                parts == null ? List.of() : List.of(json.read(parts, Double[].class)),
                KeyResultRow.confidence(row.get(CHECK_IN.CONFIDENCE)),
                new CheckIn.Words(row.get(CHECK_IN.CHANGED), row.get(CHECK_IN.BLOCKERS), row.get(CHECK_IN.NEXT_STEPS)),
                ObjectiveRow.progress(row.get(CHECK_IN.PROGRESS)),
                Status.valueOf(row.get(CHECK_IN.STATUS)),
                row.get(CHECK_IN.AUTOMATIC),
                corrects == null ? null : new CheckIn.Id(corrects),
                new CheckIn.Id(row.get(CHECK_IN.ORIGINAL_ID)),
                row.get(CHECK_IN.RECORDED_BY),
                row.get(CHECK_IN.RECORDED_AT));
    }

    private static @Nullable UUID id(CheckIn.@Nullable Id id) {
        return id == null ? null : id.value();
    }
}
