package org.waymark.evidence.forecasting;

import java.util.List;
import java.util.stream.IntStream;
import org.waymark.analytics.Finding;
import org.waymark.analytics.forecast.Forecast;
import org.waymark.analytics.forecast.Outcome;
import org.waymark.evidence.Cpu;

/**
 * Our forecasts of one series, held against what came.
 *
 * @param forecast with TRAMO where it can
 * @param alone without
 * @param cost CPU milliseconds with TRAMO
 * @param costAlone CPU milliseconds without
 */
record Trial(Task task, Forecast forecast, Forecast alone, double cost, double costAlone, Errors naive2) {

    /** Throws IllegalArgumentException if there are too few values. */
    static Trial of(Task task) {
        long start = Cpu.nanoseconds();
        var alone = forecast(task, false);
        long middle = Cpu.nanoseconds();
        var forecast = task.setting(true).grid().period() > 1 ? forecast(task, true) : alone;
        long end = Cpu.nanoseconds();
        double costAlone = (middle - start) / 1e6;
        return new Trial(
                task,
                forecast,
                alone,
                forecast == alone ? costAlone : (end - middle) / 1e6,
                costAlone,
                Errors.of(task, Naive2.forecast(task)));
    }

    private static Forecast forecast(Task task, boolean withTramo) {
        return switch (Forecast.of(task.series(), task.setting(withTramo), task.came().length)) {
            case Finding.Found(var found) -> found;
            case Finding.NotYet<Forecast>(var lacks, var have, var need) ->
                throw new IllegalArgumentException("%d of %d %s".formatted(have, need, lacks));
        };
    }

    Errors errors() {
        return errors(forecast);
    }

    Errors errorsAlone() {
        return errors(alone);
    }

    private Errors errors(Forecast of) {
        return Errors.of(
                task, of.laws().stream().mapToDouble(law -> law.middle()).toArray());
    }

    List<Outcome> outcomes() {
        return IntStream.range(0, task.came().length)
                .mapToObj(i -> new Outcome(forecast.law(i + 1), task.came()[i]))
                .toList();
    }

    /** The share of values within the band that is meant to hold a share of them. */
    double covered(double share) {
        return Errors.mean(outcomes(), outcome -> outcome.isWithin(share) ? 1 : 0);
    }

    /**
     * Mean scaled interval score of the 95 % band: its width, and forty times as much as values are outside of it.
     *
     * <p>Source: Gneiting and Raftery 2007, scaled as in the M4 competition.
     */
    double msis() {
        return Errors.mean(outcomes(), outcome -> {
                    var band = outcome.law().band(0.95);
                    double below = Math.max(0, band.low() - outcome.value());
                    double above = Math.max(0, outcome.value() - band.high());
                    return band.high() - band.low() + 2 / 0.05 * (below + above);
                })
                / task.unit();
    }
}
