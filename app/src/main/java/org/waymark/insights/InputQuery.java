package org.waymark.insights;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.kpis.schema.Tables.MEASUREMENT;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.kpis.ComputedValues;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Metric;
import org.waymark.measure.Aggregation;
import org.waymark.measure.Cadence;
import org.waymark.measure.Direction;
import org.waymark.measure.Period;
import org.waymark.measure.Unit;

/** What formulas are computed from, whoever may see it: the numbers of a company do not depend on who looks. */
@Repository
class InputQuery {
    private final DSLContext db;

    InputQuery(DSLContext db) {
        this.db = db;
    }

    Map<Kpi.Id, Metric> metrics(UUID workspace, Collection<Kpi.Id> kpis) {
        return db.select(
                        KPI.ID,
                        KPI.UNIT_KIND,
                        KPI.UNIT_SYMBOL,
                        KPI.DECIMALS,
                        KPI.DIRECTION,
                        KPI.AGGREGATION,
                        KPI.CADENCE,
                        KPI.DUE_DAYS)
                .from(KPI)
                .where(KPI.WORKSPACE_ID.eq(workspace))
                .and(KPI.ID.in(values(kpis)))
                .fetchMap(
                        row -> new Kpi.Id(row.value1()),
                        row -> new Metric(
                                new Unit(
                                        Unit.Kind.valueOf(row.value2()),
                                        row.value3(),
                                        row.value4().intValue()),
                                Direction.valueOf(row.value5()),
                                Aggregation.valueOf(row.value6()),
                                Cadence.valueOf(row.value7()),
                                row.value8().intValue()));
    }

    /** From the first value to the last one, of those that have any. */
    Map<Kpi.Id, Period> measured(UUID workspace, Collection<Kpi.Id> kpis) {
        return db.select(MEASUREMENT.KPI_ID, min(MEASUREMENT.DAY), max(MEASUREMENT.DAY))
                .from(MEASUREMENT)
                .where(MEASUREMENT.WORKSPACE_ID.eq(workspace))
                .and(MEASUREMENT.KPI_ID.in(values(kpis)))
                .groupBy(MEASUREMENT.KPI_ID)
                .fetchMap(row -> new Kpi.Id(row.value1()), row -> new Period(row.value2(), row.value3()));
    }

    Ledger values(UUID workspace, Collection<Kpi.Id> kpis, Period days) {
        var ledger = new Ledger();
        db.select(MEASUREMENT.KPI_ID, MEASUREMENT.DAY, MEASUREMENT.VALUE, MEASUREMENT.DENOMINATOR, MEASUREMENT.SOURCE)
                .from(MEASUREMENT)
                .where(MEASUREMENT.WORKSPACE_ID.eq(workspace))
                .and(MEASUREMENT.KPI_ID.in(values(kpis)))
                .and(MEASUREMENT.DAY.between(days.start(), days.end()))
                .forEach(row -> ledger.put(
                        new Kpi.Id(row.value1()),
                        row.value2(),
                        new Ledger.Entry(
                                row.value3(), row.value4(), row.value5().equals(ComputedValues.SOURCE))));
        return ledger;
    }

    private static Collection<UUID> values(Collection<Kpi.Id> kpis) {
        return kpis.stream().map(Kpi.Id::value).toList();
    }
}
