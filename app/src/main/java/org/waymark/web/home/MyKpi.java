package org.waymark.web.home;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.kpis.Freshness;
import org.waymark.kpis.KpiStanding;
import org.waymark.kpis.KpiTarget;
import org.waymark.measure.Cadence;
import org.waymark.measure.Direction;
import org.waymark.measure.Measurement;
import org.waymark.measure.Unit;
import org.waymark.web.charts.Bounds;
import org.waymark.web.charts.Tone;

/**
 * A KPI that I own or measure.
 *
 * @param since the day it was defined
 * @param computed whether a formula makes its values, so that nobody owes them
 * @param target that holds now
 * @param signal that people are told of and nobody silenced; null: it is quiet
 * @param values the newest ones, oldest first; only where it stands badly or has a signal
 */
public record MyKpi(
        UUID id,
        String name,
        Unit unit,
        Cadence cadence,
        int dueDays,
        LocalDate since,
        boolean computed,
        @Nullable Measurement latest,
        KpiStanding standing,
        @Nullable KpiTarget target,
        Direction direction,
        @Nullable MySignal signal,
        List<Measurement> values) {
    public MyKpi {
        values = List.copyOf(values);
    }

    public Freshness freshness(LocalDate today) {
        return Freshness.of(cadence, dueDays, latest == null ? Set.of() : Set.of(latest.day()), since, today);
    }

    /** Whether its value is due by then and its period has begun. */
    public boolean isOwedBy(LocalDate day, LocalDate today) {
        if (computed) return false;
        var freshness = freshness(today);
        return !freshness.due().isAfter(day) && freshness.next().hasStarted(today);
    }

    public boolean standsBadly() {
        return standing == KpiStanding.MISSES || standing == KpiStanding.NEAR;
    }

    /** Whether the move of its signal is good. */
    public Tone tone() {
        return signal == null || signal.way() == null || latest == null
                ? Tone.PLAIN
                : Tone.of(direction, signal.way(), latest.value(), bounds());
    }

    /** Its target as the bounds of a chart. */
    @Nullable
    Bounds bounds() {
        return switch (target) {
            case null -> null;
            case KpiTarget.AtLeast(var low) -> Bounds.atLeast(low);
            case KpiTarget.AtMost(var high) -> Bounds.atMost(high);
            case KpiTarget.Between(var low, var high) -> Bounds.between(low, high);
        };
    }

    public String path() {
        return "/kpis/" + id;
    }

    public String rowPath() {
        return "/week/kpis/" + id;
    }
}
