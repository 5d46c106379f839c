package org.waymark.web.connectors;

import static org.waymark.kpis.schema.Tables.KPI;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.connectors.Connection;
import org.waymark.connectors.Mapping;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;

/** What the one KPI of a connection is called. */
@Repository
class KpiNameQuery {
    private final DSLContext db;

    KpiNameQuery(DSLContext db) {
        this.db = db;
    }

    /** Empty where there is no such KPI, or not for this person. */
    @Transactional(readOnly = true)
    public String of(Actor actor, Connection connection) {
        var mapping = connection.mapping();
        if (mapping == null || !(mapping.form() instanceof Mapping.OneKpi one)) return "";
        return db.select(KPI.NAME)
                .from(KPI)
                .where(Visibility.covers(actor, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID))
                .and(KPI.ID.eq(one.kpi().value()))
                .fetchOptional(KPI.NAME)
                .orElse("");
    }
}
