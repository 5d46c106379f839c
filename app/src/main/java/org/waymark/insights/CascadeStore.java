package org.waymark.insights;

import static org.waymark.insights.schema.Tables.KPI_CASCADE;
import static org.waymark.insights.schema.Tables.KPI_CASCADE_PART;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.insights.schema.tables.records.KpiCascadePartRecord;
import org.waymark.kpis.Kpi;

@Repository
class CascadeStore {
    private final DSLContext db;

    CascadeStore(DSLContext db) {
        this.db = db;
    }

    Optional<Cascade> find(UUID workspace, Kpi.Id kpi) {
        var parts = db.selectFrom(KPI_CASCADE_PART)
                .where(KPI_CASCADE_PART.WORKSPACE_ID.eq(workspace), KPI_CASCADE_PART.KPI_ID.eq(kpi.value()))
                .orderBy(KPI_CASCADE_PART.POSITION)
                .fetch(row -> new Cascade.Part(row.getTeamId(), new Kpi.Id(row.getPartId()), row.getWeight()));
        return db.selectFrom(KPI_CASCADE)
                .where(KPI_CASCADE.WORKSPACE_ID.eq(workspace), KPI_CASCADE.KPI_ID.eq(kpi.value()))
                .fetchOptional(row -> new Cascade(kpi, CascadeRule.valueOf(row.getRule()), parts, row.getVersion()));
    }

    Optional<Instant> madeAt(UUID workspace, Kpi.Id kpi) {
        return db.select(KPI_CASCADE.MADE_AT)
                .from(KPI_CASCADE)
                .where(KPI_CASCADE.WORKSPACE_ID.eq(workspace), KPI_CASCADE.KPI_ID.eq(kpi.value()))
                .fetchOptional(KPI_CASCADE.MADE_AT);
    }

    void save(UUID workspace, Cascade cascade, UUID by, Instant at) {
        remove(workspace, cascade.kpi());
        db.insertInto(KPI_CASCADE)
                .set(KPI_CASCADE.WORKSPACE_ID, workspace)
                .set(KPI_CASCADE.KPI_ID, cascade.kpi().value())
                .set(KPI_CASCADE.RULE, cascade.rule().name())
                .set(KPI_CASCADE.MADE_BY, by)
                .set(KPI_CASCADE.MADE_AT, at)
                .set(KPI_CASCADE.VERSION, cascade.version())
                .execute();
        db.batchInsert(IntStream.range(0, cascade.parts().size())
                        .mapToObj(i -> row(workspace, cascade, i))
                        .toList())
                .execute();
    }

    private static KpiCascadePartRecord row(UUID workspace, Cascade cascade, int position) {
        var part = cascade.parts().get(position);
        return new KpiCascadePartRecord(
                workspace, cascade.kpi().value(), part.team(), part.kpi().value(), part.weight(), (long) position);
    }

    void remove(UUID workspace, Kpi.Id kpi) {
        db.deleteFrom(KPI_CASCADE_PART)
                .where(KPI_CASCADE_PART.WORKSPACE_ID.eq(workspace), KPI_CASCADE_PART.KPI_ID.eq(kpi.value()))
                .execute();
        db.deleteFrom(KPI_CASCADE)
                .where(KPI_CASCADE.WORKSPACE_ID.eq(workspace), KPI_CASCADE.KPI_ID.eq(kpi.value()))
                .execute();
    }
}
