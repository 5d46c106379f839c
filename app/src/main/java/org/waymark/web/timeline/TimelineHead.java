package org.waymark.web.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.web.layout.Words;

/** What stands above the lanes: long stretches of time over short ones, whose lines go down through all rows. */
public record TimelineHead(List<Tick> upper, List<Tick> lower) {
    /** In a longer cycle months are fine enough. */
    private static final int MOST_WEEKS = 27;

    public TimelineHead {
        upper = List.copyOf(upper);
        lower = List.copyOf(lower);
    }

    /** A stretch of time, from one place to another. */
    public record Tick(String label, String from, String width, boolean now) {}

    static TimelineHead of(TimelineScale scale, Span span, LocalDate today, Words words) {
        var ticks = new Ticks(span, today);
        return switch (scale) {
            case WEEKS, CYCLE ->
                span.days().days() > 7L * MOST_WEEKS
                        ? new TimelineHead(years(ticks), months(ticks, words, "timeline.pattern.month-short"))
                        : new TimelineHead(months(ticks, words, "timeline.pattern.month"), weeks(ticks, words));
            case YEAR -> new TimelineHead(years(ticks), months(ticks, words, "timeline.pattern.month-short"));
            case YEARS ->
                new TimelineHead(
                        years(ticks),
                        ticks.by(
                                day -> day.withDayOfMonth(1).plusMonths(3 - (day.getMonthValue() - 1) % 3),
                                day -> words.of("timeline.quarter", (day.getMonthValue() + 2) / 3)));
        };
    }

    /** As a background: a faint line where each short stretch begins. */
    public String grid() {
        return lower.stream()
                .map(tick -> "transparent %s%%,var(--line) %s%% calc(%s%% + 1px),transparent 0"
                        .formatted(tick.from(), tick.from(), tick.from()))
                .collect(Collectors.joining(",", "linear-gradient(90deg,", ")"));
    }

    private static List<Tick> years(Ticks ticks) {
        return ticks.by(day -> day.withDayOfYear(1).plusYears(1), day -> String.valueOf(day.getYear()));
    }

    private static List<Tick> months(Ticks ticks, Words words, String pattern) {
        return ticks.by(day -> day.withDayOfMonth(1).plusMonths(1), day -> words.written(day, pattern));
    }

    private static List<Tick> weeks(Ticks ticks, Words words) {
        var start = ticks.span.days().start();
        return ticks.by(
                day -> day.plusWeeks(1),
                day -> day.equals(start)
                        ? words.of("timeline.week", 1)
                        : String.valueOf(ChronoUnit.WEEKS.between(start, day) + 1));
    }

    /** Cuts the days into stretches. */
    private record Ticks(Span span, LocalDate today) {
        List<Tick> by(UnaryOperator<LocalDate> next, Function<LocalDate, String> label) {
            var last = span.days().end();
            return Stream.iterate(span.days().start(), day -> !day.isAfter(last), next)
                    .map(day -> tick(day, next.apply(day), label.apply(day)))
                    .toList();
        }

        private Tick tick(LocalDate from, LocalDate until, String label) {
            var now = !today.isBefore(from) && today.isBefore(until);
            return new Tick(label, span.start(from), Span.percent(span.place(until) - span.place(from)), now);
        }
    }
}
