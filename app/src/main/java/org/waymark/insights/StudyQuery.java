package org.waymark.insights;

import static org.waymark.cycles.schema.Tables.CYCLE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE_KPI;
import static org.waymark.people.schema.Tables.WORKSPACE;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.waymark.kpis.Kpi;
import org.waymark.measure.Period;
import org.waymark.objectives.Aim;
import org.waymark.objectives.Objective;

/** Reads which objectives work on which KPIs. */
@Repository
class StudyQuery {
    private final DSLContext db;
    private final CaseQuery cases;

    StudyQuery(DSLContext db, CaseQuery cases) {
        this.db = db;
        this.cases = cases;
    }

    List<StudyCase> of(UUID workspace, Collection<Kpi.Id> kpis) {
        var works = undertakings(workspace, kpis);
        var comparisons = comparisons(workspace, works.values());
        return cases.of(workspace, kpis).stream()
                .map(one -> study(one, works.getOrDefault(one.kpi(), List.of()), comparisons))
                .toList();
    }

    private static StudyCase study(KpiCase of, List<Undertaking> works, Map<Kpi.Id, History> comparisons) {
        var history = of.history();
        var beside = works.stream()
                .flatMap(work -> Stream.ofNullable(work.aim().comparison()))
                .distinct()
                .flatMap(id -> Stream.ofNullable(comparisons.get(id)))
                .filter(other -> other.cadence() == history.cadence() && !other.isEmpty() && !history.isEmpty())
                .map(other -> other.beside(history))
                .toList();
        return new StudyCase(of.kpi(), history, of.metric().dueDays(), works, beside);
    }

    private Map<Kpi.Id, History> comparisons(UUID workspace, Collection<List<Undertaking>> works) {
        var named = works.stream()
                .flatMap(List::stream)
                .flatMap(work -> Stream.ofNullable(work.aim().comparison()))
                .collect(Collectors.toSet());
        return named.isEmpty()
                ? Map.of()
                : cases.of(workspace, named).stream().collect(Collectors.toMap(KpiCase::kpi, KpiCase::history));
    }

    private Map<Kpi.Id, List<Undertaking>> undertakings(UUID workspace, Collection<Kpi.Id> kpis) {
        var zone = db.select(WORKSPACE.TIME_ZONE)
                .from(WORKSPACE)
                .where(WORKSPACE.ID.eq(workspace))
                .fetchSingle(row -> ZoneId.of(row.value1()));
        return db.select(OBJECTIVE_KPI.fields())
                .select(OBJECTIVE.TITLE, OBJECTIVE.PUBLISHED_AT, CYCLE.START_DAY, CYCLE.END_DAY)
                .from(OBJECTIVE_KPI)
                .join(OBJECTIVE)
                .on(OBJECTIVE.WORKSPACE_ID.eq(OBJECTIVE_KPI.WORKSPACE_ID), OBJECTIVE.ID.eq(OBJECTIVE_KPI.OBJECTIVE_ID))
                .join(CYCLE)
                .on(CYCLE.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID), CYCLE.ID.eq(OBJECTIVE.CYCLE_ID))
                .where(OBJECTIVE_KPI.WORKSPACE_ID.eq(workspace))
                .and(OBJECTIVE_KPI.KPI_ID.in(kpis.stream().map(Kpi.Id::value).toList()))
                .and(OBJECTIVE.ARCHIVED_AT.isNull())
                .and(OBJECTIVE.PUBLISHED_AT.isNotNull())
                .orderBy(CYCLE.START_DAY, OBJECTIVE.ID)
                .fetchGroups(row -> new Kpi.Id(row.get(OBJECTIVE_KPI.KPI_ID)), row -> undertaking(row, zone));
    }

    private static Undertaking undertaking(Record row, ZoneId zone) {
        var delay = row.get(OBJECTIVE_KPI.DELAY_DAYS);
        var comparison = row.get(OBJECTIVE_KPI.COMPARISON_ID);
        var aim = new Aim(
                new Kpi.Id(row.get(OBJECTIVE_KPI.KPI_ID)),
                Aim.Way.valueOf(row.get(OBJECTIVE_KPI.DIRECTION)),
                row.get(OBJECTIVE_KPI.SIZE),
                delay == null ? null : delay.intValue(),
                comparison == null ? null : new Kpi.Id(comparison));
        return Undertaking.of(
                new Objective.Id(row.get(OBJECTIVE_KPI.OBJECTIVE_ID)),
                row.get(OBJECTIVE.TITLE),
                aim,
                row.get(OBJECTIVE.PUBLISHED_AT),
                new Period(row.get(CYCLE.START_DAY), row.get(CYCLE.END_DAY)),
                LocalDate.ofInstant(row.get(OBJECTIVE_KPI.DECLARED_AT), zone),
                zone);
    }

    /** The KPIs that an objective wants to move. */
    Set<Kpi.Id> aimedAtBy(UUID workspace, UUID objective) {
        return kpis(OBJECTIVE_KPI.WORKSPACE_ID.eq(workspace).and(OBJECTIVE_KPI.OBJECTIVE_ID.eq(objective)));
    }

    /** The KPIs that the objectives of a cycle want to move. */
    Set<Kpi.Id> aimedAtIn(UUID workspace, UUID cycle) {
        return kpis(OBJECTIVE_KPI.WORKSPACE_ID.eq(workspace).and(OBJECTIVE.CYCLE_ID.eq(cycle)));
    }

    private Set<Kpi.Id> kpis(Condition which) {
        return db.selectDistinct(OBJECTIVE_KPI.KPI_ID)
                .from(OBJECTIVE_KPI)
                .join(OBJECTIVE)
                .on(OBJECTIVE.WORKSPACE_ID.eq(OBJECTIVE_KPI.WORKSPACE_ID), OBJECTIVE.ID.eq(OBJECTIVE_KPI.OBJECTIVE_ID))
                .where(which)
                .fetchSet(row -> new Kpi.Id(row.value1()));
    }
}
