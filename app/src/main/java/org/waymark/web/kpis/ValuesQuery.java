package org.waymark.web.kpis;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.row;
import static org.waymark.kpis.schema.Tables.MEASUREMENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Row2;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.measure.Cadence;
import org.waymark.measure.Measurement;
import org.waymark.platform.Actor;

/** The newest values of several KPIs at once, as many as a sparkline shows. */
@Repository
class ValuesQuery {
    private final DSLContext db;

    ValuesQuery(DSLContext db) {
        this.db = db;
    }

    /** The lines with their recent values and the one a year before; the lines are such as the actor may see. */
    @Transactional(readOnly = true)
    public List<KpiLine> fill(Actor actor, List<KpiLine> lines, LocalDate today) {
        if (lines.isEmpty()) return lines;
        var values = new HashMap<UUID, List<Measurement>>();
        db.select(MEASUREMENT.KPI_ID, MEASUREMENT.DAY, MEASUREMENT.VALUE)
                .from(MEASUREMENT)
                .where(MEASUREMENT.WORKSPACE_ID.eq(actor.workspace()))
                .and(recent(lines, today).or(aYearBefore(lines)))
                .orderBy(MEASUREMENT.KPI_ID, MEASUREMENT.DAY)
                .forEach(one -> values.computeIfAbsent(one.value1(), _ -> new ArrayList<>())
                        .add(new Measurement(one.value2(), one.value3())));
        return lines.stream()
                .map(line -> line.with(values.getOrDefault(line.id(), List.of())))
                .toList();
    }

    private static Condition recent(Collection<KpiLine> lines, LocalDate today) {
        Map<Cadence, List<UUID>> byCadence = new EnumMap<>(Cadence.class);
        lines.forEach(line -> byCadence
                .computeIfAbsent(line.cadence(), _ -> new ArrayList<>())
                .add(line.id()));
        return byCadence.entrySet().stream()
                .map(one -> MEASUREMENT
                        .KPI_ID
                        .in(one.getValue())
                        .and(MEASUREMENT.DAY.ge(Trend.firstDay(one.getKey(), today))))
                .reduce(falseCondition(), Condition::or);
    }

    private static Condition aYearBefore(Collection<KpiLine> lines) {
        var places = new ArrayList<Row2<UUID, LocalDate>>();
        for (var line : lines) {
            var latest = line.latest();
            if (latest != null) places.add(row(line.id(), KpiLine.yearBefore(line.cadence(), latest.day())));
        }
        return places.isEmpty()
                ? falseCondition()
                : row(MEASUREMENT.KPI_ID, MEASUREMENT.DAY).in(places);
    }
}
