package org.waymark.ops.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.kpis.Recording;
import org.waymark.measure.Cadence;
import org.waymark.ops.demo.Gauge.Restated;

/** How a KPI went, period by period up to the last complete one. */
record Course(Gauge gauge, LocalDate today) {
    /** Days after the end of a period until somebody enters its value. */
    static final int ENTERED_AFTER = 3;

    static final int PUT_RIGHT_AFTER = 16;

    /** A KPI that nobody keeps: what ended within these days is missing. */
    private static final int FORGOTTEN_DAYS = 40;

    /** A value with its day, and what was entered at first if that was wrong. */
    record Reading(LocalDate day, double value, @Nullable Double wrong, String note) {
        Recording recording() {
            return new Recording(day, value, null, null, note);
        }
    }

    List<Reading> readings() {
        var values = values();
        var readings = new ArrayList<Reading>();
        for (int i = 0; i < values.size(); i++) {
            var period = i - values.size();
            var end = gauge.cadence()
                    .periodOf(start(gauge.cadence(), today, period))
                    .end();
            if (gauge.late() && end.isAfter(today.minusDays(FORGOTTEN_DAYS))) continue;
            readings.add(reading(period, end, values.get(i)));
        }
        return readings;
    }

    private Reading reading(int period, LocalDate end, double value) {
        var restated =
                gauge.restated().stream().filter(r -> r.period() == period).findFirst();
        var note = gauge.notes().getOrDefault(period, "");
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
                var month = start(gauge.cadence(), today, values.size() - all).getMonthValue();
                var swing = phase.season() * Math.cos(2 * Math.PI * (month - phase.peak()) / 12);
                var value = phase.mean() + phase.slope() * i + swing + phase.noise() * noise.next();
                values.add(Noise.rounded(value, unit.decimals()));
            }
        }
        if (gauge.newest() != null) values.set(values.size() - 1, gauge.newest());
        return values;
    }

    /** The first day of a period counted from the running one. */
    static LocalDate start(Cadence cadence, LocalDate today, int periods) {
        var running = cadence.periodOf(today).start();
        return switch (cadence) {
            case DAILY -> running.plusDays(periods);
            case WEEKLY -> running.plusWeeks(periods);
            case MONTHLY -> running.plusMonths(periods);
            case QUARTERLY -> running.plusMonths(3L * periods);
            case YEARLY -> running.plusYears(periods);
        };
    }
}
