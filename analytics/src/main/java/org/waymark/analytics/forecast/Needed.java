package org.waymark.analytics.forecast;

import org.waymark.analytics.forecast.Goal.Periods;

/** What the periods to come must bring, from now on, for a goal to come true. Nothing of the forecast is in it. */
public sealed interface Needed {
    /** By how much the value must move in each period; 0 if it is where it should be. */
    record Step(double perPeriod) implements Needed {}

    /** What each period must bring, on average: at least where more is wanted, at most where less is. */
    record Rate(double perPeriod) implements Needed {}

    /** In how many of the periods left the value must be as wanted; more than are left if it is too late. */
    record Periodic(int periods, int left) implements Needed {}

    /** @param newest the newest value of the series */
    static Needed of(Goal goal, double newest) {
        return switch (goal) {
            case Goal.Level(var wanted, var periods) -> step(wanted, newest, periods);
            case Goal.Once(var wanted, var periods) -> step(wanted, newest, periods);
            case Goal.Total(var wanted, var before, var periods) ->
                new Rate((decisive(wanted) - before) / periods.count());
            case Goal.Mean(var wanted, var before, var over, var periods) ->
                new Rate((decisive(wanted) * (over + periods.count()) - before) / periods.count());
            case Goal.Run run ->
                new Periodic(
                        Math.max(0, run.length() - run.soFar()), run.periods().count());
            case Goal.Share share ->
                new Periodic(Math.max(0, share.toHold()), share.periods().count());
        };
    }

    private static Step step(Wanted wanted, double newest, Periods periods) {
        return new Step((wanted.nearest(newest) - newest) / periods.last());
    }

    private static double decisive(Wanted wanted) {
        return wanted.low() == Double.NEGATIVE_INFINITY ? wanted.high() : wanted.low();
    }
}
