package org.waymark.kpis;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.waymark.measure.Cadence;
import org.waymark.tables.DayOrder;
import org.waymark.tables.DayText;

/**
 * In which order a column writes day and month.
 *
 * @param sure whether only one order is possible, or it does not matter
 */
record DayOrderGuess(DayOrder order, boolean sure) {

    /** How a column looks when it is read in one order. */
    private record Look(DayOrder order, long readable, int periods, long span) {}

    /**
     * The order in which more cells are days at all; then the one that names more periods, because a period has one value; then
     * the one that spans less time, because neighbours in a column are neighbours in time.
     */
    static DayOrderGuess of(List<String> cells, Cadence cadence) {
        var open = cells.stream().filter(DayText::dependsOnOrder).toList();
        var month = look(open, cadence, DayOrder.MONTH_FIRST);
        var day = look(open, cadence, DayOrder.DAY_FIRST);
        var sure = open.isEmpty() || month.readable() != day.readable();
        if (month.readable() != day.readable()) {
            return new DayOrderGuess((month.readable() > day.readable() ? month : day).order(), sure);
        }
        if (month.periods() != day.periods()) {
            return new DayOrderGuess((month.periods() > day.periods() ? month : day).order(), sure);
        }
        return new DayOrderGuess((month.span() <= day.span() ? month : day).order(), sure);
    }

    private static Look look(List<String> cells, Cadence cadence, DayOrder order) {
        var days = cells.stream()
                .flatMap(cell -> DayText.parse(cell, order).stream())
                .map(period -> cadence.periodOf(period.start()).end())
                .toList();
        var periods = days.stream().collect(Collectors.toCollection(TreeSet<LocalDate>::new));
        var span = periods.isEmpty()
                ? 0
                : periods.last().toEpochDay() - periods.first().toEpochDay();
        return new Look(order, days.size(), periods.size(), span);
    }
}
