package org.waymark.web.grid;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.kpis.HeldValue;
import org.waymark.kpis.KpiStanding;
import org.waymark.kpis.KpiTarget;
import org.waymark.measure.Period;

/**
 * What stands in a cell.
 *
 * @param isOwnTarget whether the target begins within this period; else it is inherited from an earlier one
 * @param isOwed whether its value is overdue
 * @param held what waits for approval here, or was sent back
 */
public record GridCell(
        LocalDate day,
        @Nullable Double value,
        KpiStanding standing,
        @Nullable KpiTarget target,
        boolean isOwnTarget,
        boolean isOwed,
        boolean isNoted,
        int comments,
        GridRow.@Nullable Held held) {

    /** @param missing the last days of the periods whose value is overdue */
    static GridCell of(GridRow row, Period period, Set<LocalDate> missing) {
        var day = period.end();
        var value = row.values().get(day);
        var number = value == null ? null : value.value();
        var target = row.targets().on(day).orElse(null);
        var held = row.held().stream()
                .filter(one -> one.day().equals(day))
                .findFirst()
                .orElse(null);
        var waits = held != null && held.state() == HeldValue.State.WAITING;
        return new GridCell(
                day,
                number,
                KpiStanding.of(number, target, row.thresholds()),
                target,
                row.targets().beginsIn(period),
                missing.contains(day) && !waits,
                value != null && value.noted(),
                row.comments().getOrDefault(day, 0),
                held);
    }
}
