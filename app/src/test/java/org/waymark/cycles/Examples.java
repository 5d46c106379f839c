package org.waymark.cycles;

import java.time.LocalDate;
import java.time.Month;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Period;

/** Cycles to think with: the year 2026, its quarters and months. */
final class Examples {
    static final Cycle YEAR_2026 = of(Rhythm.YEAR, "2026-01-01", null);
    static final Cycle Q1 = of(Rhythm.QUARTER, "2026-01-01", YEAR_2026);
    static final Cycle Q2 = of(Rhythm.QUARTER, "2026-04-01", YEAR_2026);
    static final Cycle Q3 = of(Rhythm.QUARTER, "2026-07-01", YEAR_2026);
    static final Cycle Q4 = of(Rhythm.QUARTER, "2026-10-01", YEAR_2026);

    private Examples() {}

    static Cycle of(Rhythm rhythm, String start, @Nullable Cycle parent) {
        var period = rhythm.periodOf(LocalDate.parse(start), Month.JANUARY);
        var name = rhythm.name(period, Month.JANUARY).orElseThrow();
        var slug = rhythm.slug(period, Month.JANUARY).orElseThrow();
        return new Cycle(id(), parent == null ? null : parent.id(), name, slug, rhythm, period, null, 1);
    }

    static Cycle custom(String name, String start, String end) {
        var period = new Period(LocalDate.parse(start), LocalDate.parse(end));
        return new Cycle(id(), null, name, name, Rhythm.CUSTOM, period, null, 1);
    }

    static Cycle closed(Cycle cycle) {
        return new Cycle(
                cycle.id(),
                cycle.parent(),
                cycle.name(),
                cycle.slug(),
                cycle.rhythm(),
                cycle.period(),
                java.time.Instant.EPOCH,
                cycle.version());
    }

    static Cycle.Id id() {
        return new Cycle.Id(UUID.randomUUID());
    }
}
