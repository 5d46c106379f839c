package org.waymark.insights;

import static org.waymark.insights.schema.Tables.KEY_RESULT_OUTLOOK;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.waymark.analytics.forecast.Law;
import org.waymark.insights.KeyResultOutlook.BaseRate;
import org.waymark.insights.KeyResultOutlook.Chance;
import org.waymark.insights.KeyResultOutlook.End;
import org.waymark.insights.schema.tables.records.KeyResultOutlookRecord;
import org.waymark.objectives.KeyResult;
import org.waymark.platform.Json;

@Repository
class OutlookStore {
    private final DSLContext db;
    private final Json json;

    OutlookStore(DSLContext db, Json json) {
        this.db = db;
        this.json = json;
    }

    /** What is stored of an outlook, to tell whether it has to be computed again. */
    record Known(String inputs, long version) {
        static final Known NOTHING = new Known("", 0);
    }

    Optional<KeyResultOutlook> find(UUID workspace, KeyResult.Id id) {
        return db.selectFrom(KEY_RESULT_OUTLOOK)
                .where(KEY_RESULT_OUTLOOK.WORKSPACE_ID.eq(workspace))
                .and(KEY_RESULT_OUTLOOK.KEY_RESULT_ID.eq(id.value()))
                .fetchOptional(row -> OutlookRow.outlook(row, json));
    }

    Map<KeyResult.Id, Known> known(UUID workspace, Collection<KeyResult.Id> ids) {
        return db.select(KEY_RESULT_OUTLOOK.KEY_RESULT_ID, KEY_RESULT_OUTLOOK.INPUTS, KEY_RESULT_OUTLOOK.VERSION)
                .from(KEY_RESULT_OUTLOOK)
                .where(KEY_RESULT_OUTLOOK.WORKSPACE_ID.eq(workspace))
                .and(KEY_RESULT_OUTLOOK.KEY_RESULT_ID.in(
                        ids.stream().map(KeyResult.Id::value).toList()))
                .fetchMap(row -> new KeyResult.Id(row.value1()), row -> new Known(row.value2(), row.value3()));
    }

    /** Whether the outlook was still the one that was known: else a newer one was saved meanwhile, and stays. */
    boolean save(UUID workspace, OutlookAnalysis analysis, long known) {
        var row = written(workspace, analysis.outlook());
        fill(row, analysis.atDue());
        row.setVersion(known + 1);
        if (known == 0)
            return db.insertInto(KEY_RESULT_OUTLOOK)
                            .set(row)
                            .onConflictDoNothing()
                            .execute()
                    == 1;
        return db.update(KEY_RESULT_OUTLOOK)
                        .set(row)
                        .where(KEY_RESULT_OUTLOOK.WORKSPACE_ID.eq(workspace))
                        .and(KEY_RESULT_OUTLOOK.KEY_RESULT_ID.eq(row.getKeyResultId()))
                        .and(KEY_RESULT_OUTLOOK.VERSION.eq(known))
                        .execute()
                == 1;
    }

    private KeyResultOutlookRecord written(UUID workspace, KeyResultOutlook outlook) {
        var row = new KeyResultOutlookRecord();
        row.setWorkspaceId(workspace);
        row.setKeyResultId(outlook.keyResult().value());
        row.setEngine((long) outlook.basis().engine());
        row.setInputs(outlook.basis().inputs());
        row.setComputedAt(outlook.basis().computedAt());
        row.setThroughDay(outlook.basis().throughDay());
        fill(row, outlook.chance());
        row.setNeeded(outlook.needed());
        row.setPace(outlook.pace());
        fill(row, outlook.base());
        fill(row, outlook.end());
        row.setDetail(json.write(outlook.detail()));
        return row;
    }

    private static void fill(KeyResultOutlookRecord row, Chance chance) {
        var known = chance instanceof Chance.Known found ? found : null;
        var unknown = chance instanceof Chance.Unknown found ? found : null;
        var lack = unknown == null ? null : unknown.lack();
        row.setChance(known == null ? null : known.value());
        row.setRough(known == null ? null : known.rough());
        row.setReason(unknown == null ? null : unknown.why().name());
        row.setHave(lack == null ? null : (long) lack.have());
        row.setNeed(lack == null ? null : (long) lack.need());
    }

    private static void fill(KeyResultOutlookRecord row, @Nullable BaseRate base) {
        row.setBaseHits(base == null ? null : (long) base.hits());
        row.setBaseSpans(base == null ? null : (long) base.spans());
    }

    private static void fill(KeyResultOutlookRecord row, @Nullable Law law) {
        row.setLocation(law == null ? null : law.location());
        row.setScale(law == null ? null : law.scale());
    }

    private static void fill(KeyResultOutlookRecord row, @Nullable End end) {
        row.setEndMiddle(end == null ? null : end.middle());
        row.setEndLow(end == null ? null : end.low());
        row.setEndHigh(end == null ? null : end.high());
    }
}
