package org.waymark.analytics.impact;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** The rows from a start to an end against the course that was learned from the rows before. */
final class Outcome {
    private final Model model;
    private final int first;
    private final Fit fit;
    private final int[] places;
    /** Row by row, what was measured less what the course says, in units of the model. */
    private final double[] effects;
    /** For each row, R'⁻¹ of what the columns hold there beyond the course: how it depends on the coefficients. */
    private final double[][] learned;

    Outcome(Model model, int start, int end) {
        var rows = model.rows();
        this.model = model;
        first = rows.before(start);
        var before = rows.between(0, first);
        var after = rows.between(first, rows.before(end));
        fit = Reml.fit(before, model.course().trend());
        places = after.places();
        effects = fit.whitening().surprise(before.y(), places, after.y());
        double[] coefficients = fit.factor().coefficients();
        var beyond = new double[places.length][coefficients.length];
        for (int column = 0; column < coefficients.length; column++) {
            double[] left = fit.whitening().surprise(before.x()[column], places, after.x()[column]);
            for (int i = 0; i < places.length; i++) {
                beyond[i][column] = left[i];
                effects[i] -= coefficients[column] * left[i];
            }
        }
        learned = Arrays.stream(beyond).map(fit.factor()::forward).toArray(double[][]::new);
    }

    /** Whether the rows before leave nothing over to judge by. */
    boolean isExact() {
        return fit.isExact();
    }

    /** The mean effect on the working scale; with logarithms, the logarithm of measured sum by sum without the work. */
    Estimate effect() {
        double[] weights = weights();
        boolean logs = model.course().scale() == Scale.LOG;
        double value = logs ? Math.log(happened() / without()) : Factor.dot(weights, effects) * model.unit();
        return new Estimate(value, standardError(weights), fit.degrees());
    }

    Counterfactual counterfactual(int start, double widening) {
        var effect = effect().widened(widening);
        var total = total(effect);
        double size = places.length;
        var each = new Change(
                total.value() / size,
                new Interval(total.interval().low() / size, total.interval().high() / size));
        return new Counterfactual(
                start, model.course(), fit.noise(), first, effect, each, total, relative(total), path(widening));
    }

    private double[] weights() {
        double[] weights = new double[places.length];
        for (int i = 0; i < weights.length; i++)
            weights[i] = model.course().scale() == Scale.LOG ? without(i) / without() : 1.0 / weights.length;
        return weights;
    }

    private double standardError(double[] weights) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++)
            for (int j = 0; j < weights.length; j++)
                if (weights[i] != 0 && weights[j] != 0) sum += weights[i] * weights[j] * covariance(i, j);
        return model.unit() * Math.sqrt(sum);
    }

    private double covariance(int i, int j) {
        return fit.variance() * (fit.whitening().covariance(places[i], places[j]) + Factor.dot(learned[i], learned[j]));
    }

    private Change total(Estimate effect) {
        DoubleUnaryOperator size = model.course().scale() == Scale.LOG
                ? log -> happened() * (1 - Math.exp(-log))
                : mean -> mean * places.length;
        var interval = effect.interval(Counterfactual.CHANCE);
        return new Change(
                size.applyAsDouble(effect.value()),
                new Interval(size.applyAsDouble(interval.low()), size.applyAsDouble(interval.high())));
    }

    private Optional<Change> relative(Change total) {
        double most = happened() - total.interval().low();
        double least = happened() - total.interval().high();
        if (most * least <= 0) return Optional.empty();
        DoubleUnaryOperator share = change -> change / Math.abs(happened() - change);
        double one = share.applyAsDouble(total.interval().low());
        double other = share.applyAsDouble(total.interval().high());
        return Optional.of(new Change(
                share.applyAsDouble(total.value()), new Interval(Math.min(one, other), Math.max(one, other))));
    }

    private List<Counterfactual.Point> path(double widening) {
        double errors = new Estimate(0, 1, fit.degrees())
                        .interval(Counterfactual.CHANCE)
                        .high()
                * widening;
        return IntStream.range(0, places.length)
                .mapToObj(i -> {
                    double middle = model.rows().y()[first + i] - effects[i];
                    double reach = errors * Math.sqrt(covariance(i, i));
                    var interval = new Interval(model.natural(middle - reach), model.natural(middle + reach));
                    return new Counterfactual.Point(
                            places[i], model.happened(first + i), model.natural(middle), interval);
                })
                .toList();
    }

    private double happened() {
        double sum = 0;
        for (int i = 0; i < places.length; i++) sum += model.happened(first + i);
        return sum;
    }

    private double without() {
        double sum = 0;
        for (int i = 0; i < places.length; i++) sum += without(i);
        return sum;
    }

    private double without(int i) {
        return model.natural(model.rows().y()[first + i] - effects[i]);
    }
}
