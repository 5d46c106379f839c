package org.waymark.web.grid;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.waymark.measure.Cadence;
import org.waymark.measure.Period;
import org.waymark.web.kpis.BoardFilter;

/**
 * The columns of the grid.
 *
 * @param periods of the cadence, the oldest first
 */
public record GridSpan(Cadence cadence, List<Period> periods) {
    /** How many columns there may be; the second is usual. */
    public static final List<Integer> SIZES = List.of(12, 24, 36);

    private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2150, 12, 31);

    public GridSpan {
        periods = List.copyOf(periods);
        if (periods.isEmpty()) throw new IllegalArgumentException("A grid without columns");
    }

    /**
     * As the address asks for it: up to the running period, or, where targets are set, to the end of the year.
     *
     * @param usual the cadence when none is asked for
     */
    static GridSpan of(BoardFilter filter, Cadence usual, LocalDate today) {
        var cadence = cadence(filter.value("cadence"), usual);
        var last = GridPage.showsTargets(filter) ? today.withMonth(12).withDayOfMonth(31) : today;
        return ending(cadence, day(filter.value("until"), last), size(filter.value("periods")));
    }

    static GridSpan ending(Cadence cadence, LocalDate day, int size) {
        var periods = new ArrayList<Period>();
        var period = cadence.periodOf(day);
        for (int i = 0; i < size; i++) {
            periods.add(period);
            period = cadence.previous(period);
        }
        return new GridSpan(cadence, periods.reversed());
    }

    public Period days() {
        return new Period(periods.getFirst().start(), periods.getLast().end());
    }

    /** The last day of the span half a page of columns before. */
    LocalDate earlier() {
        return periods.get(periods.size() / 2 - 1).end();
    }

    LocalDate later() {
        var period = periods.getLast();
        for (int i = 0; i < periods.size() / 2; i++) period = cadence.next(period);
        return period.end();
    }

    private static Cadence cadence(String text, Cadence usual) {
        return Arrays.stream(Cadence.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElse(usual);
    }

    private static int size(String text) {
        return SIZES.stream()
                .filter(size -> size.toString().equals(text))
                .findFirst()
                .orElse(SIZES.get(1));
    }

    private static LocalDate day(String text, LocalDate usual) {
        try {
            var day = text.isEmpty() ? usual : LocalDate.parse(text);
            return day.isBefore(FIRST) || day.isAfter(LAST) ? usual : day;
        } catch (DateTimeException e) {
            return usual;
        }
    }
}
