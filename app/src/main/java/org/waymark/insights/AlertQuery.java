package org.waymark.insights;

import static org.waymark.insights.schema.Tables.KPI_READING;
import static org.waymark.insights.schema.Tables.SIGNAL;
import static org.waymark.kpis.schema.Tables.KPI;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What may become alerts. */
@Repository
class AlertQuery {
    private final DSLContext db;

    AlertQuery(DSLContext db) {
        this.db = db;
    }

    /** A signal that lasts, with the name of its KPI and whoever is told of it. */
    record Open(Signal signal, String name, UUID owner) {}

    List<Open> open(UUID workspace) {
        return db.select(SIGNAL.fields())
                .select(KPI.NAME, KPI.OWNER_ID)
                .from(SIGNAL)
                .join(KPI)
                .on(KPI.WORKSPACE_ID.eq(SIGNAL.WORKSPACE_ID).and(KPI.ID.eq(SIGNAL.KPI_ID)))
                .where(SIGNAL.WORKSPACE_ID.eq(workspace))
                .and(SIGNAL.CLOSED_AT.isNull())
                .and(KPI.ARCHIVED_AT.isNull())
                .fetch(row -> new Open(SignalStore.signal(row.into(SIGNAL)), row.get(KPI.NAME), row.get(KPI.OWNER_ID)));
    }

    /** How many KPIs are looked at. */
    int watched(UUID workspace) {
        return db.fetchCount(db.select(KPI.ID)
                .from(KPI)
                .join(KPI_READING)
                .on(KPI_READING.WORKSPACE_ID.eq(KPI.WORKSPACE_ID).and(KPI_READING.KPI_ID.eq(KPI.ID)))
                .where(KPI.WORKSPACE_ID.eq(workspace))
                .and(KPI.ARCHIVED_AT.isNull())
                .and(KPI_READING.THROUGH_DAY.isNotNull()));
    }
}
