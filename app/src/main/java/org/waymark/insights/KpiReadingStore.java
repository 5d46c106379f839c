package org.waymark.insights;

import static org.waymark.insights.schema.Tables.KPI_READING;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.waymark.insights.schema.tables.records.KpiReadingRecord;
import org.waymark.kpis.Kpi;
import org.waymark.platform.Json;

@Repository
class KpiReadingStore {
    private final DSLContext db;
    private final Json json;

    KpiReadingStore(DSLContext db, Json json) {
        this.db = db;
        this.json = json;
    }

    /** What is stored of a reading, to tell whether it has to be computed again. */
    record Known(String inputs, long version) {
        static final Known NOTHING = new Known("", 0);
    }

    Optional<KpiReading> find(UUID workspace, Kpi.Id kpi) {
        return db.selectFrom(KPI_READING)
                .where(KPI_READING.WORKSPACE_ID.eq(workspace))
                .and(KPI_READING.KPI_ID.eq(kpi.value()))
                .fetchOptional(row -> ReadingRow.reading(row, json));
    }

    Map<Kpi.Id, Known> known(UUID workspace, Collection<Kpi.Id> kpis) {
        return db.select(KPI_READING.KPI_ID, KPI_READING.INPUTS, KPI_READING.VERSION)
                .from(KPI_READING)
                .where(KPI_READING.WORKSPACE_ID.eq(workspace))
                .and(KPI_READING.KPI_ID.in(kpis.stream().map(Kpi.Id::value).toList()))
                .fetchMap(row -> new Kpi.Id(row.value1()), row -> new Known(row.value2(), row.value3()));
    }

    /** Whether the reading was still the one that was known: else a newer one was saved meanwhile, and stays. */
    boolean save(UUID workspace, KpiReading reading, @Nullable Double newestP, long known) {
        var row = ReadingRow.written(workspace, reading, json);
        row.setNewestP(newestP);
        row.setVersion(known + 1);
        return (known == 0 ? add(row) : replace(row, known)) == 1;
    }

    private int add(KpiReadingRecord row) {
        return db.insertInto(KPI_READING).set(row).onConflictDoNothing().execute();
    }

    private int replace(KpiReadingRecord row, long known) {
        return db.update(KPI_READING)
                .set(row)
                .where(KPI_READING.WORKSPACE_ID.eq(row.getWorkspaceId()))
                .and(KPI_READING.KPI_ID.eq(row.getKpiId()))
                .and(KPI_READING.VERSION.eq(known))
                .execute();
    }
}
