package org.waymark.insights;

import static org.jooq.impl.DSL.excluded;
import static org.waymark.insights.schema.Tables.KPI_FORECAST;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.insights.schema.tables.records.KpiForecastRecord;
import org.waymark.kpis.Kpi;

/** Forecasts of KPIs with what came of them. */
@Repository
class ForecastStore {
    private final DSLContext db;

    ForecastStore(DSLContext db) {
        this.db = db;
    }

    /** New ones are added, known ones get their answer; one batch. */
    void save(UUID workspace, Kpi.Id kpi, List<Forecast> forecasts) {
        if (forecasts.isEmpty()) return;
        db.batch(forecasts.stream()
                        .map(one -> db.insertInto(KPI_FORECAST)
                                .set(written(workspace, kpi, one))
                                .onConflict(
                                        KPI_FORECAST.WORKSPACE_ID,
                                        KPI_FORECAST.KPI_ID,
                                        KPI_FORECAST.FOR_DAY,
                                        KPI_FORECAST.MADE_THROUGH)
                                .doUpdate()
                                .set(KPI_FORECAST.LOCATION, excluded(KPI_FORECAST.LOCATION))
                                .set(KPI_FORECAST.SCALE, excluded(KPI_FORECAST.SCALE))
                                .set(KPI_FORECAST.CHANCE, excluded(KPI_FORECAST.CHANCE))
                                .set(KPI_FORECAST.VALUE, excluded(KPI_FORECAST.VALUE))
                                .set(KPI_FORECAST.PIT, excluded(KPI_FORECAST.PIT))
                                .set(KPI_FORECAST.HIT80, excluded(KPI_FORECAST.HIT80))
                                .set(KPI_FORECAST.HIT95, excluded(KPI_FORECAST.HIT95))
                                .set(KPI_FORECAST.MET, excluded(KPI_FORECAST.MET)))
                        .toList())
                .execute();
    }

    private static KpiForecastRecord written(UUID workspace, Kpi.Id kpi, Forecast one) {
        var row = new KpiForecastRecord();
        row.setWorkspaceId(workspace);
        row.setKpiId(kpi.value());
        row.setForDay(one.forDay());
        row.setMadeThrough(one.madeThrough());
        row.setEngine((long) Engine.VERSION);
        row.setLocation(one.location());
        row.setScale(one.scale());
        row.setChance(one.chance());
        row.setValue(one.value());
        row.setMet(one.met());
        if (one.isOpen()) return row;
        var outcome = one.outcome();
        row.setPit(outcome.rank());
        row.setHit80(outcome.isWithin(0.8));
        row.setHit95(outcome.isWithin(0.95));
        return row;
    }
}
