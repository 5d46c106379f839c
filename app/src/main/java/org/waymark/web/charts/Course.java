package org.waymark.web.charts;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Measurement;
import org.waymark.measure.Period;

/**
 * The way a key result has before it: its period, where today is in it, the values it should pass (the first one is its
 * start; none if it has no start) and where it should arrive (unknown until a baseline is measured).
 */
public record Course(
        Period period,
        LocalDate today,
        List<Measurement> pace,
        @Nullable Bounds target) {

    public Course {
        pace = List.copyOf(pace);
    }

    boolean isUnderWay() {
        return period.contains(today);
    }

    boolean leadsDown() {
        return target != null && target.isBelow();
    }

    DoubleStream values() {
        var edges = target == null ? Stream.<Double>empty() : target.edges().stream();
        return DoubleStream.concat(
                pace.stream().mapToDouble(Measurement::value), edges.mapToDouble(Double::doubleValue));
    }

    /** What lies outside the period stands at its edge. */
    TimeScale across(double left, double right) {
        return TimeScale.over(period.start(), period.end(), left, right);
    }

    LocalDate within(LocalDate day) {
        if (day.isBefore(period.start())) return period.start();
        return day.isAfter(period.end()) ? period.end() : day;
    }
}
