package org.waymark.insights;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.analytics.Series;
import org.waymark.measure.Cadence;
import org.waymark.measure.Measurement;

/**
 * The values of a metric on the grid of its cadence, oldest first: one place for each period from the first value on. A period without a
 * value is a gap, never zero and never guessed. A period that still runs is provisional: it is shown, and never judged.
 *
 * @param days the last day of each period
 * @param all every final value
 * @param counted the same without the values that somebody explained
 * @param provisional the value of a period that still runs; null: none yet
 */
record History(
        Cadence cadence,
        List<LocalDate> days,
        Series all,
        Series counted,
        @Nullable Measurement provisional) {
    History {
        days = List.copyOf(days);
        if (days.size() != all.length() || days.size() != counted.length()) {
            throw new IllegalArgumentException(
                    "%d days, %d and %d places".formatted(days.size(), all.length(), counted.length()));
        }
    }

    /**
     * @param measurements one a period, keyed by its last day
     * @param explained days whose values do not count
     */
    static History of(Cadence cadence, List<Measurement> measurements, Set<LocalDate> explained, LocalDate today) {
        var sorted = measurements.stream()
                .sorted(Comparator.comparing(Measurement::day))
                .toList();
        var provisional = sorted.stream()
                .filter(one -> !cadence.periodOf(one.day()).isOver(today))
                .findFirst()
                .orElse(null);
        var complete = sorted.stream()
                .filter(one -> cadence.periodOf(one.day()).isOver(today))
                .toList();
        if (complete.isEmpty()) return new History(cadence, List.of(), Series.of(), Series.of(), provisional);
        var first = Math.max(0, complete.size() - longest(cadence));
        return onGrid(cadence, complete.subList(first, complete.size()), explained, provisional);
    }

    private static History onGrid(
            Cadence cadence, List<Measurement> complete, Set<LocalDate> explained, @Nullable Measurement provisional) {
        var days = days(cadence, complete.getFirst().day(), complete.getLast().day());
        var all = new double[days.size()];
        Arrays.fill(all, Double.NaN);
        var counted = all.clone();
        int place = 0;
        for (var one : complete) {
            var end = cadence.periodOf(one.day()).end();
            while (days.get(place).isBefore(end)) place++;
            all[place] = one.value();
            counted[place] = explained.contains(end) ? Double.NaN : one.value();
        }
        return new History(cadence, days, Series.withGaps(all), Series.withGaps(counted), provisional);
    }

    private static List<LocalDate> days(Cadence cadence, LocalDate first, LocalDate last) {
        var end = cadence.periodOf(last).end();
        return Stream.iterate(cadence.periodOf(first), cadence::next)
                .map(period -> period.end())
                .takeWhile(day -> !day.isAfter(end))
                .toList();
    }

    /** Older values say little about today, and cost time: three years of days, ten of weeks, twenty of months. */
    static int longest(Cadence cadence) {
        return switch (cadence) {
            case DAILY -> 1100;
            case WEEKLY -> 520;
            case MONTHLY, QUARTERLY, YEARLY -> 240;
        };
    }

    /** How many periods make a season: a week of days, a year of weeks, months or quarters; 1 where there is none. */
    int season() {
        return switch (cadence) {
            case DAILY -> 7;
            case WEEKLY -> 52;
            case MONTHLY -> 12;
            case QUARTERLY -> 4;
            case YEARLY -> 1;
        };
    }

    boolean isEmpty() {
        return days.isEmpty();
    }

    int excluded() {
        return all.count() - counted.count();
    }

    /** The last days of the periods to come, the next one first. */
    List<LocalDate> ahead(int periods) {
        var ahead = new ArrayList<LocalDate>();
        var period = cadence.periodOf(days.getLast());
        for (int i = 0; i < periods; i++) {
            period = cadence.next(period);
            ahead.add(period.end());
        }
        return ahead;
    }

    /** Its values in the periods of another one of the same cadence; neither is empty. */
    Series beside(History other) {
        var values = new double[other.days.size()];
        int shift = placeOf(other.days.getFirst());
        for (int place = 0; place < values.length; place++) {
            int here = place + shift;
            boolean known = here >= 0 && here < days.size() && counted.has(here);
            values[place] = known ? counted.at(here) : Double.NaN;
        }
        return Series.withGaps(values);
    }

    /** The place of the period that a day lies in; may lie before the first or after the last one. */
    int placeOf(LocalDate day) {
        var end = cadence.periodOf(day).end();
        int place = 0;
        if (end.isAfter(days.getLast())) {
            for (var at = cadence.periodOf(days.getLast()); at.end().isBefore(end); at = cadence.next(at)) place++;
            return days.size() - 1 + place;
        }
        for (var at = cadence.periodOf(days.getFirst()); at.end().isAfter(end); at = cadence.previous(at)) place--;
        return place < 0 ? place : days.indexOf(end);
    }
}
