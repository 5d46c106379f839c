package org.waymark.web.kpis;

import static org.jooq.impl.DSL.case_;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.kpis.schema.Tables.MEASUREMENT;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.measure.Cadence;
import org.waymark.measure.Measurement;
import org.waymark.platform.Actor;

/** The newest values of several KPIs at once, as many as a sparkline shows. */
@Repository
public class ValuesQuery {
    private final DSLContext db;

    ValuesQuery(DSLContext db) {
        this.db = db;
    }

    /** The lines with their recent values and the one a year before; the lines are such as the actor may see. */
    @Transactional(readOnly = true)
    public List<KpiLine> fill(Actor actor, List<KpiLine> lines, LocalDate today) {
        if (lines.isEmpty()) return lines;
        var before = aYearBefore(lines, today);
        var recent = MEASUREMENT.DAY.ge(firstDay(today));
        var values = new ByKpi<List<Measurement>>(ArrayList::new);
        try (var found = db.select(KPI.ID, MEASUREMENT.DAY, MEASUREMENT.VALUE)
                .from(KPI)
                .join(MEASUREMENT)
                .on(MEASUREMENT.WORKSPACE_ID.eq(KPI.WORKSPACE_ID), MEASUREMENT.KPI_ID.eq(KPI.ID))
                .where(KPI.WORKSPACE_ID.eq(actor.workspace()))
                .and(KPI.ID.in(lines.stream().map(KpiLine::id).toList()))
                .and(MEASUREMENT.DAY.ge(earliest(lines, before, today)))
                .and(before.isEmpty() ? recent : recent.or(MEASUREMENT.DAY.in(before)))
                .orderBy(KPI.ID, MEASUREMENT.DAY)
                .fetchResultSet()) {
            while (found.next()) {
                var value = new Measurement(values.day(found.getString(2)), found.getDouble(3));
                values.values(found.getString(1)).add(value);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The newest values of KPIs cannot be read", e);
        }
        return lines.stream().map(line -> line.with(values.of(line.id()))).toList();
    }

    /** Each cadence reaches back differently far. */
    private static Field<LocalDate> firstDay(LocalDate today) {
        return case_(KPI.CADENCE)
                .mapValues(Arrays.stream(Cadence.values())
                        .collect(Collectors.toMap(Cadence::name, cadence -> Trend.firstDay(cadence, today))));
    }

    /** A day that indexes know what to do with, other than one that differs from row to row. */
    private static LocalDate earliest(List<KpiLine> lines, Set<LocalDate> before, LocalDate today) {
        return Stream.concat(before.stream(), lines.stream().map(line -> Trend.firstDay(line.cadence(), today)))
                .min(LocalDate::compareTo)
                .orElse(today);
    }

    /** Those that are not recent anyhow. */
    private static Set<LocalDate> aYearBefore(Collection<KpiLine> lines, LocalDate today) {
        return lines.stream()
                .flatMap(line -> Stream.ofNullable(line.latest())
                        .map(latest -> KpiLine.yearBefore(line.cadence(), latest.day()))
                        .filter(day -> day.isBefore(Trend.firstDay(line.cadence(), today))))
                .collect(Collectors.toSet());
    }
}
