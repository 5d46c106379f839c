package org.waymark.insights;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.waymark.analytics.Finding;
import org.waymark.analytics.forecast.Goal;
import org.waymark.analytics.forecast.Law;
import org.waymark.analytics.forecast.Wanted;
import org.waymark.insights.Ending.Decided;
import org.waymark.insights.Ending.Open;
import org.waymark.insights.Ending.Unasked;
import org.waymark.insights.KeyResultOutlook.BaseRate;
import org.waymark.insights.KeyResultOutlook.Chance;
import org.waymark.insights.KeyResultOutlook.Detail;
import org.waymark.insights.KeyResultOutlook.End;
import org.waymark.insights.KeyResultOutlook.Why;

/**
 * What an analysis of a key result finds.
 *
 * @param atDue the law of its value on the due day; null without one
 */
record OutlookAnalysis(KeyResultOutlook outlook, @Nullable Law atDue) {
    /** After so many periods without a value nobody looks ahead from the last one. */
    private static final int STALE = 4;

    static OutlookAnalysis of(KeyResultCase of, Instant now) {
        return switch (Ending.of(of)) {
            case Unasked(var why) -> silent(of, why, why == Why.TOO_FEW ? nothing() : null, now);
            case Decided(var history, var reached) ->
                new OutlookAnalysis(
                        outlook(
                                of,
                                history,
                                new Chance.Known(Foresight.shown(reached ? 1 : 0), false),
                                Way.NONE,
                                null,
                                null,
                                now),
                        null);
            case Open open -> looked(of, open, now);
        };
    }

    private static Lack nothing() {
        return new Lack(Lack.Of.VALUES, 0, org.waymark.analytics.forecast.Forecast.LEAST_VALUES);
    }

    private static OutlookAnalysis looked(KeyResultCase of, Open open, Instant now) {
        var history = open.history();
        var nature = nature(of, history);
        int ahead = open.goal().periods().last();
        if (isStale(history, of.today())) return silent(of, Why.STALE, null, now);
        var seen = Foresight.of(history, nature, widening(of), ahead);
        var forecast = seen.forecast();
        if (forecast == null) return silent(of, Why.TOO_FEW, seen.noFan(), now);
        if (forecast.grounds().spread().oneStep() == 0) return silent(of, Why.NOTHING_MOVES, null, now);
        var chance = org.waymark.analytics.forecast.Chance.of(forecast, open.goal());
        var known = new Chance.Known(Foresight.shown(chance.exact()), chance.rough());
        var outlook = outlook(of, history, known, way(of, open), base(open, ahead), fan(seen, of), now);
        return new OutlookAnalysis(outlook, forecast.law(ahead));
    }

    private static Nature nature(KeyResultCase of, History history) {
        var borrowed = of.borrowed();
        return borrowed == null
                ? Nature.of(of.unit().kind(), false, history.all())
                : Nature.of(borrowed.metric(), history.all());
    }

    private static double widening(KeyResultCase of) {
        return of.borrowed() == null
                ? 1
                : TrackRecord.of(of.borrowed().forecasts()).widening();
    }

    private static boolean isStale(History history, LocalDate today) {
        var period = history.cadence().periodOf(history.days().getLast());
        for (int i = 0; i <= STALE; i++) period = history.cadence().next(period);
        return period.isOver(today);
    }

    /** What it takes, and what it does, in each period of its check-ins. */
    private record Way(@Nullable Double needed, @Nullable Double pace) {
        static final Way NONE = new Way(null, null);
    }

    private static Way way(KeyResultCase of, Open open) {
        double every = Ending.days(of.cadence());
        var counted = open.history().counted();
        if (open.goal() instanceof Goal.Total(var wanted, var before, var periods)) {
            double left = periods.count() * Ending.days(open.history().cadence()) / every;
            double asked = Double.isInfinite(wanted.low()) ? wanted.high() : wanted.low();
            double gone = counted.count() * Ending.days(open.history().cadence()) / every;
            return new Way(
                    (asked - before) / left, Arrays.stream(counted.present()).sum() / gone);
        }
        var wanted = open.wanted();
        if (wanted == null) return Way.NONE;
        double newest = counted.present()[counted.count() - 1];
        double left =
                Math.max(1, ChronoUnit.DAYS.between(of.today(), of.period().end()) / every);
        double gone = ChronoUnit.DAYS.between(of.period().start(), of.today()) / every;
        return new Way(
                (wanted.nearest(newest) - newest) / left,
                gone < 1 ? null : Double.valueOf((newest - start(of)) / gone));
    }

    private static double start(KeyResultCase of) {
        return of.target().valueAt(0).orElseThrow();
    }

    /** How often the number moved in so many periods as far as it still has to. */
    private static @Nullable BaseRate base(Open open, int ahead) {
        Wanted wanted = open.wanted();
        if (wanted == null) return null;
        var counted = open.history().counted();
        double newest = counted.present()[counted.count() - 1];
        double change = wanted.nearest(newest) - newest;
        if (change == 0) return null;
        return org.waymark.analytics.forecast.BaseRate.ofMoves(counted, ahead, change)
                        instanceof Finding.Found(var rate)
                ? new BaseRate(rate.often(), rate.cycles())
                : null;
    }

    /** Up to the due day. */
    private static @Nullable Fan fan(Foresight seen, KeyResultCase of) {
        var fan = seen.fan();
        if (fan == null) return null;
        var due = of.period().end();
        var steps = fan.steps().stream()
                .map(step -> step.day().isAfter(due) ? step.on(due) : step)
                .toList();
        return new Fan(steps, fan.members(), fan.rough());
    }

    private static OutlookAnalysis silent(KeyResultCase of, Why why, @Nullable Lack lack, Instant now) {
        return new OutlookAnalysis(
                new KeyResultOutlook(
                        of.id(),
                        basis(of, null, now),
                        new Chance.Unknown(why, lack),
                        null,
                        null,
                        null,
                        null,
                        new Detail(null)),
                null);
    }

    private static KeyResultOutlook outlook(
            KeyResultCase of,
            History history,
            Chance chance,
            Way way,
            @Nullable BaseRate base,
            @Nullable Fan fan,
            Instant now) {
        return new KeyResultOutlook(
                of.id(), basis(of, history, now), chance, way.needed(), way.pace(), base, end(fan), new Detail(fan));
    }

    private static @Nullable End end(@Nullable Fan fan) {
        if (fan == null) return null;
        var last = fan.steps().getLast();
        return new End(last.median(), last.most().low(), last.most().high());
    }

    private static Basis basis(KeyResultCase of, @Nullable History history, Instant now) {
        return new Basis(
                Engine.VERSION,
                of.fingerprint(),
                now,
                history == null ? null : history.days().getLast(),
                history == null ? 0 : history.counted().count(),
                history == null ? 0 : history.excluded());
    }
}
