package org.waymark.insights;

import static org.waymark.insights.schema.Tables.KPI_DRIVER;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE_KPI;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.insights.Due.Kind;
import org.waymark.kpis.Kpi;

/** What has to be looked at again once the readings of KPIs are others: who is made of them, borrows them, wants to move them or is compared with them. */
@Repository
class Following {
    private final DSLContext db;
    private final AnalysisQueue queue;

    Following(DSLContext db, AnalysisQueue queue) {
        this.db = db;
        this.queue = queue;
    }

    void follow(UUID workspace, List<Kpi.Id> changed) {
        var kpis = changed.stream().map(Kpi.Id::value).toList();
        db.selectDistinct(KPI_DRIVER.KPI_ID)
                .from(KPI_DRIVER)
                .where(KPI_DRIVER.WORKSPACE_ID.eq(workspace))
                .and(KPI_DRIVER.DRIVER_ID.in(kpis))
                .forEach(row -> queue.put(new Due(Kind.KPI, workspace, row.value1())));
        db.select(KEY_RESULT.ID)
                .from(KEY_RESULT)
                .where(KEY_RESULT.WORKSPACE_ID.eq(workspace))
                .and(KEY_RESULT.KPI_ID.in(kpis))
                .and(KEY_RESULT.ARCHIVED_AT.isNull())
                .forEach(row -> queue.put(new Due(Kind.KEY_RESULT, workspace, row.value1())));
        db.selectDistinct(OBJECTIVE_KPI.KPI_ID)
                .from(OBJECTIVE_KPI)
                .where(OBJECTIVE_KPI.WORKSPACE_ID.eq(workspace))
                .and(OBJECTIVE_KPI.KPI_ID.in(kpis).or(OBJECTIVE_KPI.COMPARISON_ID.in(kpis)))
                .forEach(row -> queue.put(new Due(Kind.STUDIES_OF_KPI, workspace, row.value1())));
    }
}
