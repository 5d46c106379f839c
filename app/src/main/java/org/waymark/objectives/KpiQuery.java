package org.waymark.objectives;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.kpis.schema.Tables.MEASUREMENT;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.kpis.Kpi;
import org.waymark.measure.Measurement;
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

    /** Those of them that the actor may see. */
    Set<Kpi.Id> seen(Actor actor, Collection<Kpi.Id> kpis) {
        if (kpis.isEmpty()) return Set.of();
        return db.select(KPI.ID)
                .from(KPI)
                .where(Visibility.covers(actor, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID))
                .and(KPI.ID.in(kpis.stream().map(Kpi.Id::value).toList()))
                .fetchSet(row -> new Kpi.Id(row.value1()));
    }

    /** That the values of two KPIs can be held against each other, period by period. */
    void requireSameCadence(Actor actor, Kpi.Id kpi, Kpi.Id comparison) {
        var cadences = db.select(KPI.ID, KPI.CADENCE)
                .from(KPI)
                .where(Visibility.covers(actor, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID))
                .and(KPI.ID.in(kpi.value(), comparison.value()))
                .and(KPI.ARCHIVED_AT.isNull())
                .fetchMap(KPI.ID, KPI.CADENCE);
        if (!cadences.containsKey(comparison.value())) {
            throw new Refused.Invalid("comparison", comparison.value(), "no.unknown.kpi");
        }
        if (new HashSet<>(cadences.values()).size() > 1) {
            throw new Refused.Invalid("comparison", comparison.value(), "no.objectives.comparison-cadence");
        }
    }

    /** What key results of these definitions may count: of each KPI the values since the first of their days, and the one before. */
    Borrowed borrowed(UUID workspace, Collection<KeyResult.Definition> definitions) {
        var borrowing =
                definitions.stream().filter(KeyResult.Definition::borrows).toList();
        var since = borrowing.stream().map(d -> d.period().start()).min(Comparator.naturalOrder());
        if (since.isEmpty()) return Borrowed.NOTHING;
        var kpis = borrowing.stream()
                .map(KeyResult.Definition::kpi)
                .map(Kpi.Id::value)
                .collect(Collectors.toSet());
        return new Borrowed(measurements(workspace, kpis, since.get()));
    }

    private Map<Kpi.Id, List<Measurement>> measurements(UUID workspace, Set<UUID> kpis, LocalDate since) {
        var earlier = MEASUREMENT.as("earlier");
        var newestBefore = select(max(earlier.DAY))
                .from(earlier)
                .where(earlier.WORKSPACE_ID.eq(KPI.WORKSPACE_ID))
                .and(earlier.KPI_ID.eq(KPI.ID))
                .and(earlier.DAY.lt(since));
        return db.select(MEASUREMENT.KPI_ID, MEASUREMENT.DAY, MEASUREMENT.VALUE)
                .from(KPI)
                .join(MEASUREMENT)
                .on(MEASUREMENT.WORKSPACE_ID.eq(KPI.WORKSPACE_ID).and(MEASUREMENT.KPI_ID.eq(KPI.ID)))
                .where(KPI.WORKSPACE_ID.eq(workspace))
                .and(KPI.ID.in(kpis))
                .and(MEASUREMENT.DAY.ge(coalesce(field(newestBefore), val(since))))
                .orderBy(MEASUREMENT.KPI_ID, MEASUREMENT.DAY)
                .fetchGroups(row -> new Kpi.Id(row.value1()), row -> new Measurement(row.value2(), row.value3()));
    }
}
