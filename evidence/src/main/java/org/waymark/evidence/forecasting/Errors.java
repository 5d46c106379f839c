package org.waymark.evidence.forecasting;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * How far a forecast was off, in the two measures of the competitions.
 *
 * @param smape symmetric mean absolute percentage error, 0 to 200
 * @param mase mean absolute error in units of the series' own seasonal steps
 */
record Errors(double smape, double mase) {

    static Errors of(Task task, double[] forecast) {
        double relative = 0;
        double absolute = 0;
        for (int i = 0; i < forecast.length; i++) {
            double off = Math.abs(forecast[i] - task.came()[i]);
            if (off > 0) relative += 200 * off / (Math.abs(forecast[i]) + Math.abs(task.came()[i]));
            absolute += off;
        }
        return new Errors(relative / forecast.length, absolute / forecast.length / task.unit());
    }

    static <T> Errors of(List<T> all, Function<T, Errors> errors) {
        return new Errors(mean(all, one -> errors.apply(one).smape), mean(all, one -> errors.apply(one).mase));
    }

    static <T> double mean(List<T> all, ToDoubleFunction<T> figure) {
        return all.stream().mapToDouble(figure).average().orElse(Double.NaN);
    }

    /** Overall weighted average: the mean of both measures, each in units of the benchmark's. */
    double owa(Errors benchmark) {
        return (smape / benchmark.smape + mase / benchmark.mase) / 2;
    }
}
