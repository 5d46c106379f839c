package org.waymark.web.grid;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.kpis.Freshness;
import org.waymark.measure.Period;

/** A KPI with a cell for each period in view. */
public record GridLine(GridRow row, List<GridCell> cells, boolean mayRecord, boolean mayAim, boolean mayApprove) {
    public GridLine {
        cells = List.copyOf(cells);
    }

    /** Whether any of its values in view is overdue. */
    public boolean owes() {
        return cells.stream().anyMatch(GridCell::isOwed);
    }

    public long owed() {
        return cells.stream().filter(GridCell::isOwed).count();
    }

    /** As nobody in particular reads it: who may do nothing. */
    static GridLine of(GridRow row, GridSpan span, LocalDate today) {
        var missing = row.isEntered() ? missing(row, span, today) : Set.<LocalDate>of();
        var cells = span.periods().stream()
                .map(period -> GridCell.of(row, period, missing))
                .toList();
        return new GridLine(row, cells, false, false, false);
    }

    GridLine with(boolean record, boolean aim, boolean approve) {
        return new GridLine(row, cells, record, aim, approve);
    }

    /** A value from before the first column says as much as one in the period just before it. */
    private static Set<LocalDate> missing(GridRow row, GridSpan span, LocalDate today) {
        var measured = new HashSet<>(row.values().keySet());
        var first = row.first();
        if (first != null && first.isBefore(span.days().start())) {
            measured.add(span.days().start().minusDays(1));
        }
        var cadence = row.metric().cadence();
        return Freshness.of(cadence, row.metric().dueDays(), measured, row.since(), today).missing().stream()
                .map(Period::end)
                .collect(Collectors.toSet());
    }
}
