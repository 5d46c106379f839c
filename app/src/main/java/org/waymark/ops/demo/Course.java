package org.waymark.ops.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.kpis.Recording;
import org.waymark.measure.Period;
import org.waymark.ops.demo.Gauge.Restated;

/**
 * How a KPI went, period by period up to the last complete one.
 *
 * @param founded the first day of the story
 */
record Course(Gauge gauge, LocalDate founded, LocalDate today) {
    /** Days after the end of a period until somebody enters its value. */
    private static final int ENTERED_AFTER = 3;

    static final int PUT_RIGHT_AFTER = 16;

    /** A value with its day, and what was entered at first if that was wrong. */
    record Reading(LocalDate day, double value, @Nullable Double wrong, String note) {
        LocalDate entered() {
            return day.plusDays(ENTERED_AFTER);
        }

        Recording recording() {
            return new Recording(day, value, null, null, note);
        }
    }

    List<Reading> readings() {
        var values = values();
        var readings = new ArrayList<Reading>();
        for (int i = 0; i < values.size(); i++) {
            int number = first(values.size()) + i;
            var period = period(number);
            if (!isEntered(period)) break;
            var newest = isEntered(period(number + 1)) ? null : gauge.newest();
            readings.add(reading(number, period.end(), Objects.requireNonNullElse(newest, values.get(i))));
        }
        return readings;
    }

    private boolean isEntered(Period period) {
        return !period.end().plusDays(Math.max(ENTERED_AFTER, gauge.late())).isAfter(today);
    }

    private Reading reading(int number, LocalDate end, double value) {
        var restated =
                gauge.restated().stream().filter(r -> r.period() == number).findFirst();
        var note = gauge.notes().getOrDefault(number, "");
        return new Reading(
                end,
                value,
                restated.map(Restated::wrong).orElse(null),
                restated.map(Restated::why).orElse(note));
    }

    private List<Double> values() {
        if (!gauge.values().isEmpty() || gauge.phases().isEmpty()) return gauge.values();
        var unit = Units.of(gauge.unit(), gauge.decimals());
        var noise = new Noise(gauge.key());
        var all = gauge.phases().stream().mapToInt(Gauge.Phase::periods).sum();
        var values = new ArrayList<Double>();
        for (var phase : gauge.phases()) {
            for (int i = 0; i < phase.periods(); i++) {
                var month = period(first(all) + values.size()).start().getMonthValue();
                var swing = phase.season() * Math.cos(2 * Math.PI * (month - phase.peak()) / 12);
                var value = phase.mean() + phase.slope() * i + swing + phase.noise() * noise.next();
                values.add(Noise.rounded(value, unit.decimals()));
            }
        }
        return values;
    }

    private int first(int values) {
        return Objects.requireNonNullElse(gauge.first(), -values);
    }

    /** By its number, as the gauge counts them. */
    Period period(int number) {
        var origin = gauge.cadence()
                .periodOf(gauge.first() == null ? today : founded)
                .start();
        var day =
                switch (gauge.cadence()) {
                    case DAILY -> origin.plusDays(number);
                    case WEEKLY -> origin.plusWeeks(number);
                    case MONTHLY -> origin.plusMonths(number);
                    case QUARTERLY -> origin.plusMonths(3L * number);
                    case YEARLY -> origin.plusYears(number);
                };
        return gauge.cadence().periodOf(day);
    }
}
