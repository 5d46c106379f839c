package org.waymark.notifications;

import static org.waymark.kpis.schema.Tables.KPI;

import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Who owns and who measures a KPI. */
@Repository
class KpiHolderQuery {
    private final DSLContext db;

    KpiHolderQuery(DSLContext db) {
        this.db = db;
    }

    record Holder(UUID owner, @Nullable UUID measurer) {
        Set<UUID> all() {
            return measurer == null || measurer.equals(owner) ? Set.of(owner) : Set.of(owner, measurer);
        }
    }

    Holder of(UUID workspace, UUID kpi) {
        return db.select(KPI.OWNER_ID, KPI.MEASURER_ID)
                .from(KPI)
                .where(KPI.WORKSPACE_ID.eq(workspace), KPI.ID.eq(kpi))
                .fetchSingle(row -> new Holder(row.value1(), row.value2()));
    }
}
