package org.waymark.api.insights;

import static org.waymark.kpis.schema.Tables.KPI;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;

/** Which KPIs may be named to somebody. */
@Repository
class SeenKpis {
    private final DSLContext db;

    SeenKpis(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public Set<UUID> among(Actor actor, Collection<UUID> kpis) {
        if (kpis.isEmpty()) return Set.of();
        return db.select(KPI.ID)
                .from(KPI)
                .where(Visibility.covers(actor, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID))
                .and(KPI.ID.in(kpis))
                .fetchSet(KPI.ID);
    }
}
