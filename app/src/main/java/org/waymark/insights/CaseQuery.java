package org.waymark.insights;

import static org.waymark.insights.schema.Tables.KPI_FORECAST;
import static org.waymark.insights.schema.Tables.SIGNAL;
import static org.waymark.insights.schema.Tables.SIGNAL_EXPLANATION;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.kpis.schema.Tables.KPI_TARGET;
import static org.waymark.kpis.schema.Tables.MEASUREMENT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.waymark.cycles.Today;
import org.waymark.kpis.DatedTarget;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Metric;
import org.waymark.kpis.Targets;
import org.waymark.measure.Aggregation;
import org.waymark.measure.Cadence;
import org.waymark.measure.Direction;
import org.waymark.measure.Measurement;
import org.waymark.measure.Unit;

/** Reads all that goes into the readings of KPIs, for many of them at once. */
@Repository
class CaseQuery {
    /** How late values come is judged by the newest ones. */
    private static final int ARRIVALS = 12;

    private static final SequencedSet<Kpi.Id> NOBODY = new LinkedHashSet<>();

    private final DSLContext db;
    private final TreeQuery trees;
    private final CompanionQuery companions;
    private final Today today;

    CaseQuery(DSLContext db, TreeQuery trees, CompanionQuery companions, Today today) {
        this.db = db;
        this.trees = trees;
        this.companions = companions;
        this.today = today;
    }

    /** Of those that are still watched. */
    List<KpiCase> of(UUID workspace, Collection<Kpi.Id> kpis) {
        var ids = kpis.stream().map(Kpi.Id::value).collect(Collectors.toSet());
        var targets = targets(workspace, ids);
        var values = values(workspace, ids);
        var explained = explained(workspace, ids);
        var forecasts = forecasts(workspace, ids);
        var day = today.in(workspace);
        var trees = this.trees.of(workspace, kpis, named -> members(workspace, named, day));
        var companions = this.companions.of(workspace, ids);
        var named = companions.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        var known = named.isEmpty() ? Map.<Kpi.Id, KpiTree.Member>of() : members(workspace, named, day);
        return watched(workspace, ids)
                .fetch(row -> new KpiCase(
                        new Kpi.Id(row.get(KPI.ID)),
                        row.get(KPI.NAME),
                        metric(row),
                        targets.getOrDefault(row.get(KPI.ID), Targets.NONE),
                        measured(values.getOrDefault(row.get(KPI.ID), List.of())),
                        delays(
                                values.getOrDefault(row.get(KPI.ID), List.of()),
                                row.get(KPI.DUE_DAYS).intValue(),
                                row.get(KPI.CREATED_AT)),
                        explained.getOrDefault(row.get(KPI.ID), Set.of()),
                        forecasts.getOrDefault(row.get(KPI.ID), List.of()),
                        trees.get(new Kpi.Id(row.get(KPI.ID))),
                        only(companions.getOrDefault(new Kpi.Id(row.get(KPI.ID)), NOBODY), known),
                        day));
    }

    private static SequencedMap<Kpi.Id, History> only(Set<Kpi.Id> wanted, Map<Kpi.Id, KpiTree.Member> known) {
        var histories = new LinkedHashMap<Kpi.Id, History>();
        for (var id : wanted) {
            var member = known.get(id);
            if (member != null) histories.put(id, member.history());
        }
        return histories;
    }

    private Map<Kpi.Id, KpiTree.Member> members(UUID workspace, Set<Kpi.Id> kpis, LocalDate day) {
        var ids = kpis.stream().map(Kpi.Id::value).collect(Collectors.toSet());
        var values = values(workspace, ids);
        var members = new HashMap<Kpi.Id, KpiTree.Member>();
        watched(workspace, ids).forEach(row -> {
            var metric = metric(row);
            var its = values.getOrDefault(row.get(KPI.ID), List.of());
            var history = History.of(metric.cadence(), measured(its), Set.of(), day);
            var shares = History.of(metric.cadence(), denominators(its), Set.of(), day);
            members.put(new Kpi.Id(row.get(KPI.ID)), new KpiTree.Member(metric, history, shares));
        });
        return members;
    }

    private ResultQuery<Record> watched(UUID workspace, Set<UUID> kpis) {
        return db.select(KPI.fields())
                .from(KPI)
                .where(KPI.WORKSPACE_ID.eq(workspace))
                .and(KPI.ID.in(kpis))
                .and(KPI.ARCHIVED_AT.isNull())
                .orderBy(KPI.ID);
    }

    private static Metric metric(Record row) {
        return new Metric(
                new Unit(
                        Unit.Kind.valueOf(row.get(KPI.UNIT_KIND)),
                        row.get(KPI.UNIT_SYMBOL),
                        row.get(KPI.DECIMALS).intValue()),
                Direction.valueOf(row.get(KPI.DIRECTION)),
                Aggregation.valueOf(row.get(KPI.AGGREGATION)),
                Cadence.valueOf(row.get(KPI.CADENCE)),
                row.get(KPI.DUE_DAYS).intValue());
    }

    private Map<UUID, Targets> targets(UUID workspace, Set<UUID> kpis) {
        return db
                .selectFrom(KPI_TARGET)
                .where(KPI_TARGET.WORKSPACE_ID.eq(workspace))
                .and(KPI_TARGET.KPI_ID.in(kpis))
                .fetch()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.getKpiId(),
                        Collectors.collectingAndThen(
                                Collectors.mapping(
                                        row -> new DatedTarget(row.getFromDay(), row.getLow(), row.getHigh()),
                                        Collectors.toList()),
                                Targets::new)));
    }

    /** A value, and when it came in; null for one that was restated since. */
    private record Came(
            Measurement measured,
            @Nullable Double denominator,
            @Nullable Instant at) {}

    private Map<UUID, List<Came>> values(UUID workspace, Set<UUID> kpis) {
        return db.select(
                        MEASUREMENT.KPI_ID,
                        MEASUREMENT.DAY,
                        MEASUREMENT.VALUE,
                        MEASUREMENT.RECORDED_AT,
                        MEASUREMENT.REVISION,
                        MEASUREMENT.DENOMINATOR)
                .from(MEASUREMENT)
                .where(MEASUREMENT.WORKSPACE_ID.eq(workspace))
                .and(MEASUREMENT.KPI_ID.in(kpis))
                .orderBy(MEASUREMENT.KPI_ID, MEASUREMENT.DAY)
                .fetchGroups(
                        row -> row.value1(),
                        row -> new Came(
                                new Measurement(row.value2(), row.value3()),
                                row.value6(),
                                row.value5() == 1 ? row.value4() : null));
    }

    private static List<Measurement> measured(List<Came> values) {
        return values.stream().map(Came::measured).toList();
    }

    private static List<Measurement> denominators(List<Came> values) {
        return values.stream()
                .flatMap(one -> Stream.ofNullable(one.denominator())
                        .map(whole -> new Measurement(one.measured().day(), whole)))
                .toList();
    }

    /** In days of UTC: a few hours do not matter here. Nobody waited for what was due before the KPI was there. */
    private static List<Long> delays(List<Came> values, int dueDays, Instant defined) {
        var day = LocalDate.ofInstant(defined, ZoneOffset.UTC);
        return values.stream()
                .skip(Math.max(0, values.size() - ARRIVALS))
                .filter(one -> !one.measured().day().plusDays(dueDays).isBefore(day))
                .flatMap(one -> Stream.ofNullable(one.at())
                        .map(at -> ChronoUnit.DAYS.between(
                                one.measured().day().plusDays(dueDays), LocalDate.ofInstant(at, ZoneOffset.UTC))))
                .toList();
    }

    /** The days of single events whose reason is known. Of lasting changes they count: that is how the KPI behaves now. */
    private Map<UUID, Set<LocalDate>> explained(UUID workspace, Set<UUID> kpis) {
        var days = new HashMap<UUID, Set<LocalDate>>();
        db.select(SIGNAL.KPI_ID, SIGNAL.FIRST_DAY, SIGNAL.LAST_DAY)
                .from(SIGNAL)
                .join(SIGNAL_EXPLANATION)
                .on(SIGNAL_EXPLANATION
                        .WORKSPACE_ID
                        .eq(SIGNAL.WORKSPACE_ID)
                        .and(SIGNAL_EXPLANATION.SIGNAL_ID.eq(SIGNAL.ID)))
                .where(SIGNAL.WORKSPACE_ID.eq(workspace))
                .and(SIGNAL.KPI_ID.in(kpis))
                .and(SIGNAL.KIND.in(Signal.Kind.SPIKE.name(), Signal.Kind.FROZEN.name(), Signal.Kind.IMPOSSIBLE.name()))
                .forEach(row -> row.value2()
                        .datesUntil(row.value3().plusDays(1))
                        .forEach(day -> days.computeIfAbsent(row.value1(), _ -> new HashSet<>())
                                .add(day)));
        return days;
    }

    private Map<UUID, List<Forecast>> forecasts(UUID workspace, Set<UUID> kpis) {
        return db.selectFrom(KPI_FORECAST)
                .where(KPI_FORECAST.WORKSPACE_ID.eq(workspace))
                .and(KPI_FORECAST.KPI_ID.in(kpis))
                .orderBy(KPI_FORECAST.KPI_ID, KPI_FORECAST.FOR_DAY, KPI_FORECAST.MADE_THROUGH)
                .fetchGroups(
                        row -> row.getKpiId(),
                        row -> new Forecast(
                                row.getForDay(),
                                row.getMadeThrough(),
                                row.getLocation(),
                                row.getScale(),
                                row.getChance(),
                                row.getValue(),
                                row.getMet()));
    }
}
