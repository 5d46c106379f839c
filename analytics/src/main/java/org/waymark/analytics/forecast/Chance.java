package org.waymark.analytics.forecast;

import java.util.Arrays;
import org.waymark.analytics.forecast.Goal.Periods;

/**
 * How likely a goal comes true, if all goes on as the series' own past lets one expect.
 *
 * @param exact as computed, from 0 to 1; people see {@link #shown}
 * @param rough whether it rests on few values
 */
public record Chance(double exact, boolean rough) {
    private static final double STEP = 0.05;
    private static final double LEAST = 0.03;
    private static final double MOST = 0.97;

    public Chance {
        if (!(exact >= 0 && exact <= 1)) throw new IllegalArgumentException("A chance is from 0 to 1: " + exact);
    }

    /** Throws IndexOutOfBoundsException if the forecast does not reach as far as the goal. */
    public static Chance of(Forecast forecast, Goal goal) {
        return new Chance(exact(forecast, goal), forecast.isRough());
    }

    /** In steps of 5 %, and never surer than 3 or 97 %: no forecast knows more. */
    public double shown() {
        return Math.clamp(Math.round(exact / STEP) * STEP, LEAST, MOST);
    }

    private static double exact(Forecast forecast, Goal goal) {
        return switch (goal) {
            case Goal.Level(var wanted, var periods) -> wanted.chance(forecast.law(periods.last()));
            case Goal.Total(var wanted, var before, var periods) -> total(forecast, wanted, before, 1, periods);
            case Goal.Mean(var wanted, var before, var over, var periods) ->
                total(forecast, wanted, before, over + periods.count(), periods);
            case Goal.Once(var wanted, var periods) ->
                Paths.share(forecast, periods, path -> Arrays.stream(path).anyMatch(wanted::holds));
            case Goal.Run run -> Paths.share(forecast, run.periods(), path -> hasRun(path, run));
            case Goal.Share share -> {
                int toHold = share.toHold();
                yield Paths.share(
                        forecast,
                        share.periods(),
                        path -> Arrays.stream(path)
                                        .filter(share.wanted()::holds)
                                        .count()
                                >= toHold);
            }
        };
    }

    /** Of the sum, divided; a share of something does not add up to a law, so there its paths are counted. */
    private static double total(Forecast forecast, Wanted wanted, double before, int divided, Periods periods) {
        if (forecast.law(periods.last()).domain() instanceof Domain.Share)
            return Paths.share(
                    forecast,
                    periods,
                    path -> wanted.holds((before + Arrays.stream(path).sum()) / divided));
        var sum = sum(forecast, periods);
        return wanted.chance(new Law((before + sum.location()) / divided, sum.scale() / divided, Domain.FREE));
    }

    private static Law sum(Forecast forecast, Periods periods) {
        double location = 0;
        double variance = 0;
        for (int i = periods.first(); i <= periods.last(); i++) {
            location += forecast.law(i).middle();
            for (int j = periods.first(); j <= periods.last(); j++)
                variance += forecast.law(i).scale() * forecast.law(j).scale() * forecast.correlation(i, j);
        }
        return new Law(location, Math.sqrt(variance), Domain.FREE);
    }

    private static boolean hasRun(double[] path, Goal.Run run) {
        int inARow = run.soFar();
        if (inARow >= run.length()) return true;
        for (double value : path) {
            inARow = run.wanted().holds(value) ? inARow + 1 : 0;
            if (inARow >= run.length()) return true;
        }
        return false;
    }
}
