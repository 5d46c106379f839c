package org.waymark.connectors;

import static org.waymark.kpis.schema.Tables.KPI;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.kpis.Kpi;
import org.waymark.measure.Cadence;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;

/** The KPIs that rows of a connection may name: those that somebody sees, without archived ones. */
@Repository
class KpiNamesQuery {
    private final DSLContext db;

    KpiNamesQuery(DSLContext db) {
        this.db = db;
    }

    KpiNames of(Actor actor) {
        return new KpiNames(db.select(KPI.ID, KPI.NAME, KPI.CADENCE)
                .from(KPI)
                .where(Visibility.covers(actor, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID))
                .and(KPI.ARCHIVED_AT.isNull())
                .fetch(row -> new Found(new Kpi.Id(row.value1()), row.value2(), Cadence.valueOf(row.value3()))));
    }
}
