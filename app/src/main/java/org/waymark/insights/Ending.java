package org.waymark.insights;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.analytics.forecast.Goal;
import org.waymark.analytics.forecast.Goal.Periods;
import org.waymark.analytics.forecast.Wanted;
import org.waymark.insights.KeyResultOutlook.Why;
import org.waymark.measure.Cadence;
import org.waymark.measure.Period;
import org.waymark.measure.Readings;
import org.waymark.measure.Target;

/** What it takes for a key result to be reached, as a question to the forecast of its values. */
sealed interface Ending {
    /** No statistics answer it. */
    record Unasked(Why why) implements Ending {}

    /** Nothing that is still to come changes it. */
    record Decided(History history, boolean reached) implements Ending {}

    /**
     * @param goal in periods after the end of the history
     * @param wanted values of the last period, where the way there is what counts; null for promises
     */
    record Open(History history, Goal goal, @Nullable Wanted wanted) implements Ending {}

    static Ending of(KeyResultCase of) {
        if (of.period().isOver(of.today())) return new Unasked(Why.OVER);
        return switch (of.target()) {
            case Target.Milestones _, Target.Zones _, Target.YesNo _ -> new Unasked(Why.NO_STATISTICS);
            case Target.Reach(var from, var to) -> level(of, from, to);
            case Target.Scale scale -> level(of, scale.base(), scale.target());
            case Target.Relative relative ->
                relative.absolute()
                        .map(reach -> level(of, reach.from(), reach.to()))
                        .orElseGet(() -> new Unasked(Why.NO_BASELINE));
            case Target.Hold hold -> hold(of, hold);
            case Target.Rate rate -> rate(of, rate);
        };
    }

    private static Ending level(KeyResultCase of, double from, double to) {
        var wanted = to > from ? Wanted.atLeast(to) : Wanted.atMost(to);
        var borrowed = of.borrowed();
        var history = borrowed == null ? Course.levels(of.values(), of.cadence(), of.today()) : borrowed.history();
        if (history.isEmpty()) return new Unasked(begun(of));
        int left = borrowed == null ? Math.max(1, periodsTo(history, of.period().end())) : whole(history, of.period());
        if (left == 0) {
            double newest = history.counted().present()[history.counted().count() - 1];
            return new Decided(history, wanted.holds(newest));
        }
        return new Open(history, new Goal.Level(wanted, Periods.next(left)), wanted);
    }

    private static Ending hold(KeyResultCase of, Target.Hold hold) {
        var every = coarser(hold.every(), of.rhythm());
        var history = of.borrowed() == null
                ? Course.levels(of.values(), every, of.today())
                : Course.levels(of.values(), every, of.today().minusDays(1));
        if (history.isEmpty()) return new Unasked(begun(of));
        var kept = hold.kept(new Readings(of.values(), of.period(), of.today()));
        var wanted = new Wanted(
                hold.low() == null ? Double.NEGATIVE_INFINITY : hold.low(),
                hold.high() == null ? Double.POSITIVE_INFINITY : hold.high());
        var left = left(history, every.within(of.period()), of.today());
        if (left == null) return new Decided(history, kept.inBounds() >= of.share() * kept.measured());
        return new Open(history, new Goal.Share(wanted, of.share(), kept.inBounds(), kept.measured(), left), null);
    }

    private static Ending rate(KeyResultCase of, Target.Rate rate) {
        boolean sum = rate.by() == Target.Rate.By.SUM;
        var per = coarser(rate.per(), of.rhythm());
        var history = sum ? Course.sums(of.values(), per, of.today()) : Course.means(of.values(), per, of.today());
        if (history.isEmpty()) return new Unasked(begun(of));
        var pieces = per.within(of.period());
        var left = left(history, pieces, of.today());
        var done = done(history, of.period());
        double times = rate.times() * (sum ? days(per) / days(rate.per()) : 1);
        double asked = sum ? times * (done.count() + (left == null ? 0 : left.count())) : times;
        var wanted = rate.limit() == Target.Rate.Limit.AT_LEAST ? Wanted.atLeast(asked) : Wanted.atMost(asked);
        if (left == null) {
            return new Decided(history, wanted.holds(sum ? done.total() : done.total() / Math.max(1, done.count())));
        }
        return new Open(
                history,
                sum
                        ? new Goal.Total(wanted, done.total(), left)
                        : new Goal.Mean(wanted, done.total(), done.count(), left),
                null);
    }

    /** What the periods that are over brought. */
    record Done(double total, int count) {}

    private static Done done(History history, Period period) {
        double total = 0;
        int count = 0;
        for (int place : history.counted().places()) {
            if (!period.overlaps(history.cadence().periodOf(history.days().get(place)))) continue;
            total += history.counted().at(place);
            count++;
        }
        return new Done(total, count);
    }

    /** The pieces that are still to come, as places after the history; null: none is. */
    private static @Nullable Periods left(History history, List<Period> pieces, LocalDate today) {
        var newest = history.days().getLast();
        var open = pieces.stream()
                .filter(piece -> !piece.isOver(today))
                .filter(piece -> history.cadence().periodOf(piece.end()).end().isAfter(newest))
                .toList();
        if (open.isEmpty()) return null;
        return new Periods(
                periodsTo(history, open.getFirst().end()),
                periodsTo(history, open.getLast().end()));
    }

    private static int periodsTo(History history, LocalDate day) {
        return history.placeOf(day) - (history.days().size() - 1);
    }

    /** Periods after the history that end within another one. */
    private static int whole(History history, Period period) {
        int count = 0;
        var next =
                history.cadence().next(history.cadence().periodOf(history.days().getLast()));
        for (; !next.end().isAfter(period.end()); next = history.cadence().next(next)) count++;
        return count;
    }

    private static Why begun(KeyResultCase of) {
        return of.period().hasStarted(of.today()) ? Why.TOO_FEW : Why.NOT_STARTED;
    }

    private static Cadence coarser(Cadence one, Cadence other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** How long a period is, on average. */
    static double days(Cadence cadence) {
        return switch (cadence) {
            case DAILY -> 1;
            case WEEKLY -> 7;
            case MONTHLY -> 365.25 / 12;
            case QUARTERLY -> 365.25 / 4;
            case YEARLY -> 365.25;
        };
    }
}
