package org.waymark.kpis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Measurement;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/**
 * A KPI has new or restated values.
 *
 * @param kpi the KPI as it is now, with its newest value and standing
 * @param firstDay the last day of the first period concerned
 * @param lastDay the last day of the last one
 * @param before the newest value that the KPI had before, if any
 * @param values the values that were written, oldest first
 */
public record MeasurementsRecorded(
        Actor by,
        Instant at,
        Kpi kpi,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable Measurement before,
        List<Value> values)
        implements Fact {
    /** A line of the history shows no more than these. */
    private static final int SHOWN = 12;

    /** One value, with the one it replaced. */
    public record Value(
            LocalDate day, double value, @Nullable Double before) {}

    public MeasurementsRecorded {
        values = List.copyOf(values);
    }

    static MeasurementsRecorded of(Actor by, Instant at, Kpi before, Kpi kpi, MeasurementLog.Merge merge) {
        var values = Stream.concat(
                        merge.added().stream().map(one -> new Value(one.day(), one.value(), null)),
                        merge.restated().stream()
                                .map(one -> new Value(
                                        one.current().day(),
                                        one.current().value(),
                                        one.before().value())))
                .sorted(Comparator.comparing(Value::day))
                .toList();
        return new MeasurementsRecorded(
                by, at, kpi, values.getFirst().day(), values.getLast().day(), before.latest(), values);
    }

    @Override
    public String kind() {
        return "measurements.recorded";
    }

    @Override
    public Subject subject() {
        return new Subject("kpi", kpi.id().value());
    }

    @Override
    public UUID about() {
        return kpi.id().value();
    }

    @Override
    public Map<String, Object> details() {
        var details = new LinkedHashMap<String, Object>();
        details.put("name", kpi.name());
        if (kpi.computed()) details.put("computed", true);
        details.put("firstDay", firstDay.toString());
        details.put("lastDay", lastDay.toString());
        details.put("count", values.size());
        details.put(
                "restated",
                values.stream().filter(value -> value.before() != null).count());
        details.put("standing", kpi.standing().name());
        details.put(
                "values",
                values.reversed().stream()
                        .limit(SHOWN)
                        .map(MeasurementsRecorded::shown)
                        .toList());
        return details;
    }

    private static Map<String, Object> shown(Value value) {
        return value.before() == null
                ? Map.of("day", value.day().toString(), "value", value.value())
                : Map.of("day", value.day().toString(), "value", value.value(), "before", value.before());
    }
}
