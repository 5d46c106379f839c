package org.waymark.web.kpis;

import static org.waymark.kpis.schema.Tables.MEASUREMENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.Select;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.measure.Cadence;
import org.waymark.measure.Measurement;
import org.waymark.platform.Actor;

/** The newest values of several KPIs at once, as many as a sparkline shows. */
@Repository
class ValuesQuery {
    private static final Comparator<Measurement> BY_DAY = Comparator.comparing(Measurement::day);

    private final DSLContext db;

    ValuesQuery(DSLContext db) {
        this.db = db;
    }

    /** The lines with their recent values and the one a year before; the lines are such as the actor may see. */
    @Transactional(readOnly = true)
    public List<KpiLine> fill(Actor actor, List<KpiLine> lines, LocalDate today) {
        if (lines.isEmpty()) return lines;
        var values = new HashMap<UUID, SortedSet<Measurement>>();
        var kpis = lines.stream().map(KpiLine::id).collect(Collectors.toSet());
        recent(actor, lines, today)
                .reduce(
                        read(actor, MEASUREMENT.KPI_ID.in(kpis).and(MEASUREMENT.DAY.in(aYearBefore(lines)))),
                        Select::unionAll)
                .fetch()
                .forEach(one -> values.computeIfAbsent(one.value1(), _ -> new TreeSet<>(BY_DAY))
                        .add(new Measurement(one.value2(), one.value3())));
        return lines.stream()
                .map(line -> line.with(List.copyOf(values.getOrDefault(line.id(), Collections.emptySortedSet()))))
                .toList();
    }

    /** One part for each cadence, because each reaches back differently far. */
    private Stream<Select<Record3<UUID, LocalDate, Double>>> recent(
            Actor actor, Collection<KpiLine> lines, LocalDate today) {
        Map<Cadence, List<UUID>> byCadence = new EnumMap<>(Cadence.class);
        lines.forEach(line -> byCadence
                .computeIfAbsent(line.cadence(), _ -> new ArrayList<>())
                .add(line.id()));
        return byCadence.entrySet().stream()
                .map(one -> read(
                        actor,
                        MEASUREMENT
                                .KPI_ID
                                .in(one.getValue())
                                .and(MEASUREMENT.DAY.ge(Trend.firstDay(one.getKey(), today)))));
    }

    private static Set<LocalDate> aYearBefore(Collection<KpiLine> lines) {
        return lines.stream()
                .flatMap(line -> line.latest() == null
                        ? Stream.empty()
                        : Stream.of(
                                KpiLine.yearBefore(line.cadence(), line.latest().day())))
                .collect(Collectors.toSet());
    }

    private Select<Record3<UUID, LocalDate, Double>> read(Actor actor, Condition which) {
        return db.select(MEASUREMENT.KPI_ID, MEASUREMENT.DAY, MEASUREMENT.VALUE)
                .from(MEASUREMENT)
                .where(MEASUREMENT.WORKSPACE_ID.eq(actor.workspace()))
                .and(which);
    }
}
