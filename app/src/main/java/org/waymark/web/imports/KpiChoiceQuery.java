package org.waymark.web.imports;

import static org.waymark.kpis.schema.Tables.KPI;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;
import org.waymark.web.layout.Option;

/** The KPIs that values may belong to. */
@Repository
class KpiChoiceQuery {
    private static final int MOST = 2_000;

    private final DSLContext db;

    KpiChoiceQuery(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public List<Option> names(Actor actor) {
        return db.select(KPI.ID, KPI.NAME)
                .from(KPI)
                .where(Visibility.covers(actor, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID))
                .and(KPI.ARCHIVED_AT.isNull())
                .orderBy(KPI.NAME, KPI.ID)
                .limit(MOST)
                .fetch(row -> new Option(row.value1().toString(), row.value2()));
    }
}
