package org.waymark.insights;

import static org.waymark.kpis.schema.Tables.KPI;

import java.util.Collection;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.kpis.Kpi;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;

/** Which KPIs somebody may see. */
@Repository
class SeenQuery {
    private final DSLContext db;

    SeenQuery(DSLContext db) {
        this.db = db;
    }

    Set<Kpi.Id> kpis(Actor actor, Collection<Kpi.Id> kpis) {
        return db.select(KPI.ID)
                .from(KPI)
                .where(Visibility.covers(actor, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID))
                .and(KPI.ID.in(kpis.stream().map(Kpi.Id::value).toList()))
                .fetchSet(row -> new Kpi.Id(row.value1()));
    }
}
