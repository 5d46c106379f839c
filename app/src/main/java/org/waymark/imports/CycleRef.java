package org.waymark.imports;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.cycles.Cycle;
import org.waymark.cycles.Rhythm;
import org.waymark.imports.Draft.Span;
import org.waymark.measure.Period;
import org.waymark.people.Folding;
import org.waymark.tables.DayOrder;
import org.waymark.tables.DayText;

/**
 * The cycle that an objective comes into.
 *
 * @param existing null: one of this rhythm and these days is made
 */
record CycleRef(@Nullable Cycle existing, Rhythm rhythm, Period period) {
    static CycleRef of(Cycle cycle) {
        return new CycleRef(cycle, cycle.rhythm(), cycle.period());
    }

    boolean isNew() {
        return existing == null;
    }

    boolean isClosed() {
        return existing != null && existing.isClosed();
    }

    /**
     * By its name; else by the period that the name says; else the shortest cycle that holds the days; else the quarter, or for longer ones
     * the year, of those days. Empty when there is neither a name nor a day.
     */
    static Optional<CycleRef> of(Span span, Surroundings here) {
        return named(span.cycle(), here.cycles())
                .or(() -> DayText.parse(span.cycle(), DayOrder.MONTH_FIRST).map(period -> ofPeriod(period, here)))
                .or(() -> days(span).map(days -> holding(days, here)));
    }

    private static Optional<CycleRef> named(String name, List<Cycle> cycles) {
        var folded = Folding.fold(name);
        if (folded.isEmpty()) return Optional.empty();
        return cycles.stream()
                .filter(cycle -> Folding.fold(cycle.name()).equals(folded)
                        || cycle.slug().equals(folded))
                .findFirst()
                .map(CycleRef::of);
    }

    private static Optional<Period> days(Span span) {
        var due = span.due();
        var start = span.start();
        if (due == null) return Optional.ofNullable(start).map(day -> new Period(day, day));
        return Optional.of(new Period(start == null || start.isAfter(due) ? due : start, due));
    }

    private static CycleRef ofPeriod(Period period, Surroundings here) {
        return here.cycles().stream()
                .filter(cycle -> cycle.period().equals(period))
                .findFirst()
                .map(CycleRef::of)
                .orElseGet(() -> rhythm(period)
                        .map(rhythm -> fresh(rhythm, period, here))
                        .orElseGet(() -> holding(period, here)));
    }

    /** Days past the end of a cycle by a little still belong to it: what counts is when it is due. */
    private static CycleRef holding(Period days, Surroundings here) {
        var shortest = Comparator.comparing((Cycle cycle) -> cycle.period().days());
        var whole = here.cycles().stream()
                .filter(cycle ->
                        cycle.period().contains(days.start()) && cycle.period().contains(days.end()))
                .min(shortest);
        if (whole.isPresent()) return CycleRef.of(whole.get());
        var rhythm = days.days() > 100 ? Rhythm.YEAR : Rhythm.QUARTER;
        var period = rhythm.periodOf(days.end(), here.yearStart());
        return here.cycles().stream()
                .filter(cycle -> cycle.period().equals(period))
                .findFirst()
                .map(CycleRef::of)
                .orElseGet(() -> fresh(rhythm, period, here));
    }

    /** Where the fiscal year does not let it be, the cycle that has its end. */
    private static CycleRef fresh(Rhythm rhythm, Period period, Surroundings here) {
        return here.cycles().stream()
                .filter(cycle -> cycle.rhythm() == rhythm && cycle.period().overlaps(period))
                .findFirst()
                .map(CycleRef::of)
                .orElseGet(() -> new CycleRef(null, rhythm, period));
    }

    private static Optional<Rhythm> rhythm(Period period) {
        return Stream.of(Rhythm.MONTH, Rhythm.QUARTER, Rhythm.TRIMESTER, Rhythm.YEAR)
                .filter(rhythm -> rhythm.fits(period))
                .findFirst();
    }
}
