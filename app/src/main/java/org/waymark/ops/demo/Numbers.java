package org.waymark.ops.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.waymark.insights.FormulaWish;
import org.waymark.insights.Formulas;
import org.waymark.kpis.DatedTarget;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.KpiRecording;
import org.waymark.kpis.KpiWish;
import org.waymark.kpis.Kpis;
import org.waymark.kpis.Measurements;
import org.waymark.kpis.Recording;
import org.waymark.ops.demo.Cast.Troupe;
import org.waymark.people.Audience;
import org.waymark.platform.Actor;

/** Defines the KPIs on the first day, brings in what was measured before, and plans when later values come. */
@Component
class Numbers {
    private static final int DUE_DAYS = 6;
    private static final double NEAR_PERCENT = 5;

    private final Kpis kpis;
    private final Measurements measurements;
    private final Formulas formulas;

    Numbers(Kpis kpis, Measurements measurements, Formulas formulas) {
        this.kpis = kpis;
        this.measurements = measurements;
        this.formulas = formulas;
    }

    Map<String, Kpi.Id> begin(List<Course> courses, Troupe troupe, Timeline timeline) {
        var known = new HashMap<String, Kpi.Id>();
        var imported = new ArrayList<KpiRecording>();
        for (var course : courses) {
            var gauge = course.gauge();
            var kpi = define(course, troupe);
            known.put(gauge.key(), kpi);
            var readings = course.readings();
            readings.stream()
                    .filter(r -> !r.entered().isAfter(course.founded()))
                    .forEach(r -> imported.add(new KpiRecording(kpi, r.recording())));
            readings.stream()
                    .filter(r -> r.entered().isAfter(course.founded()))
                    .forEach(r -> plan(gauge, kpi, r, troupe, timeline));
        }
        measurements.recordAll(troupe.owner(), imported, "sheet");
        courses.stream()
                .map(Course::gauge)
                .filter(gauge -> gauge.formula() != null)
                .forEach(gauge -> compute(gauge, known, troupe));
        return known;
    }

    private void compute(Gauge gauge, Map<String, Kpi.Id> known, Troupe troupe) {
        var kpi = Objects.requireNonNull(known.get(gauge.key()));
        var text = Objects.requireNonNull(gauge.formula());
        var wish = gauge.isComputed() ? FormulaWish.computing(text) : FormulaWish.explaining(text);
        formulas.set(troupe.owner(), kpi, 0, wish);
    }

    private Kpi.Id define(Course course, Troupe troupe) {
        var gauge = course.gauge();
        var holder = troupe.holder(gauge.owner(), gauge.team(), gauge.personal());
        var maker = troupe.maker(holder, gauge.owner());
        var measurer =
                gauge.measurer() == null ? null : troupe.actor(gauge.measurer()).person();
        var unit = Units.of(gauge.unit(), gauge.decimals());
        var metric = new KpiWish.MetricWish(
                unit.kind(),
                unit.symbol(),
                unit.decimals(),
                gauge.direction(),
                gauge.aggregation(),
                gauge.cadence(),
                DUE_DAYS);
        var wish = new KpiWish(
                gauge.name(),
                gauge.card(),
                holder,
                measurer,
                gauge.category(),
                gauge.indicator(),
                metric,
                NEAR_PERCENT);
        var kpi = kpis.define(maker, wish);
        if (!gauge.targets().isEmpty()) kpi = kpis.setTargets(maker, kpi.id(), kpi.version(), targets(course));
        if (gauge.only() != null) share(maker, kpi, Objects.requireNonNull(troupe.audience(gauge.only())));
        return kpi.id();
    }

    private void share(Actor maker, Kpi kpi, Audience audience) {
        kpis.share(maker, kpi.id(), kpi.version(), true, audience);
    }

    private static List<DatedTarget> targets(Course course) {
        return course.gauge().targets().stream()
                .map(line -> target(
                        course.gauge(),
                        course.period(line.getFirst().intValue()).start(),
                        line.subList(1, line.size())))
                .toList();
    }

    private static DatedTarget target(Gauge gauge, LocalDate from, List<Double> bounds) {
        return switch (gauge.direction()) {
            case HIGHER -> new DatedTarget(from, bounds.getFirst(), null);
            case LOWER -> new DatedTarget(from, null, bounds.getFirst());
            case BAND -> new DatedTarget(from, bounds.getFirst(), bounds.getLast());
        };
    }

    private void plan(Gauge gauge, Kpi.Id kpi, Course.Reading reading, Troupe troupe, Timeline timeline) {
        var by = troupe.actor(gauge.measurer() == null ? gauge.owner() : gauge.measurer());
        var entered = reading.entered();
        var wrong = reading.wrong();
        if (wrong == null) {
            timeline.on(entered, () -> record(by, kpi, reading.recording()));
        } else {
            timeline.on(entered, () -> record(by, kpi, Recording.of(reading.day(), wrong)));
            timeline.on(entered.plusDays(Course.PUT_RIGHT_AFTER), () -> record(by, kpi, reading.recording()));
        }
    }

    private void record(Actor by, Kpi.Id kpi, Recording recording) {
        measurements.record(by, kpi, List.of(recording), "form");
    }

    /** Those that nobody wants to see any more. */
    void putAway(List<Course> courses, Map<String, Kpi.Id> known, Troupe troupe) {
        courses.stream()
                .map(Course::gauge)
                .filter(Gauge::archived)
                .forEach(gauge -> kpis.archive(troupe.owner(), Objects.requireNonNull(known.get(gauge.key()))));
    }
}
