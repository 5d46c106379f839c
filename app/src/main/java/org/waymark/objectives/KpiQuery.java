package org.waymark.objectives;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.kpis.schema.Tables.MEASUREMENT;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.kpis.Kpi;
import org.waymark.measure.Measurement;
import org.waymark.measure.Period;
import org.waymark.measure.Unit;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

/** What key results borrow from KPIs. */
@Repository
class KpiQuery {
    private final DSLContext db;

    KpiQuery(DSLContext db) {
        this.db = db;
    }

    /** The unit of a KPI that the actor may see and that is still watched. */
    Unit unit(Actor actor, Kpi.Id kpi) {
        return db.select(KPI.UNIT_KIND, KPI.UNIT_SYMBOL, KPI.DECIMALS)
                .from(KPI)
                .where(Visibility.covers(actor, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID))
                .and(KPI.ID.eq(kpi.value()))
                .and(KPI.ARCHIVED_AT.isNull())
                .fetchOptional(row -> new Unit(
                        Unit.Kind.valueOf(row.value1()),
                        row.value2(),
                        row.value3().intValue()))
                .orElseThrow(() -> new Refused.Invalid("kpi", kpi.value(), "no.unknown.kpi"));
    }

    /** Those of the period, and the one before it that still counted when it began. */
    List<Measurement> measurements(UUID workspace, Kpi.Id kpi, Period period) {
        LocalDate start = period.start();
        var newestBefore = select(max(MEASUREMENT.DAY))
                .from(MEASUREMENT)
                .where(MEASUREMENT.WORKSPACE_ID.eq(workspace))
                .and(MEASUREMENT.KPI_ID.eq(kpi.value()))
                .and(MEASUREMENT.DAY.lt(start));
        return db.select(MEASUREMENT.DAY, MEASUREMENT.VALUE)
                .from(MEASUREMENT)
                .where(MEASUREMENT.WORKSPACE_ID.eq(workspace))
                .and(MEASUREMENT.KPI_ID.eq(kpi.value()))
                .and(MEASUREMENT.DAY.ge(coalesce(field(newestBefore), val(start))))
                .orderBy(MEASUREMENT.DAY)
                .fetch(row -> new Measurement(row.value1(), row.value2()));
    }
}
