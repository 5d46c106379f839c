package org.waymark.insights;

import static org.jooq.impl.DSL.count;
import static org.waymark.insights.schema.Tables.KPI_FORECAST;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.analytics.Finding;
import org.waymark.analytics.forecast.Reliability;

/** Counts how all forecasts of a workspace did. */
@Repository
class OverallRecordQuery {
    /** The newest chances: enough to tell how well they hold, and no more than fits into memory. */
    private static final int MOST = 50_000;

    private final DSLContext db;

    OverallRecordQuery(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    OverallRecord of(UUID workspace) {
        var held = db.select(
                        count(),
                        count().filterWhere(KPI_FORECAST.HIT80.isTrue()),
                        count().filterWhere(KPI_FORECAST.HIT95.isTrue()))
                .from(KPI_FORECAST)
                .where(KPI_FORECAST.WORKSPACE_ID.eq(workspace))
                .and(KPI_FORECAST.VALUE.isNotNull())
                .fetchSingle();
        return switch (Reliability.of(chances(workspace))) {
            case Finding.Found(var found) ->
                new OverallRecord(held.value1(), held.value2(), held.value3(), found.brier(), told(found));
            case Finding.NotYet<Reliability> _ ->
                new OverallRecord(held.value1(), held.value2(), held.value3(), null, List.of());
        };
    }

    private List<Reliability.Said> chances(UUID workspace) {
        return db.select(KPI_FORECAST.CHANCE, KPI_FORECAST.MET)
                .from(KPI_FORECAST)
                .where(KPI_FORECAST.WORKSPACE_ID.eq(workspace))
                .and(KPI_FORECAST.CHANCE.isNotNull())
                .and(KPI_FORECAST.MET.isNotNull())
                .orderBy(KPI_FORECAST.FOR_DAY.desc())
                .limit(MOST)
                .fetch(row -> new Reliability.Said(row.value1(), row.value2()));
    }

    private static List<OverallRecord.Told> told(Reliability found) {
        return found.bins().stream()
                .map(bin -> new OverallRecord.Told(bin.count(), bin.said(), bin.happened()))
                .toList();
    }
}
