package org.waymark.analytics.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The model without an effect, whitened, and what each candidate would add to it. */
final class Search {
    /** A candidate with less than this share of its own square left is already explained. */
    private static final double ROUNDING = 1e-8;

    private final Model model;
    private final Fit fit;
    private final double[] unexplained;
    private final List<double[]> directions = new ArrayList<>();
    private final List<DelayScan.Candidate> candidates = new ArrayList<>();

    Search(Model model) {
        this.model = model;
        fit = Reml.usual(model.rows(), model.course().trend());
        unexplained = without(fit.y(), fit.factor().coefficients());
    }

    /** Tries steps and ramps at every delay that has enough measured places after it. */
    void over(int start, Window window) {
        for (int delay = window.from(); delay <= window.to(); delay++) {
            int from = start + delay;
            if (model.rows().count() - model.rows().before(from) < DelayScan.LEAST_AFTER) return;
            consider(delay, Event.step(from));
            consider(delay, new Event(from, new Shape.Ramp(model.end() - from)));
        }
    }

    Course course() {
        return model.course();
    }

    Noise noise() {
        return fit.noise();
    }

    List<DelayScan.Candidate> candidates() {
        return candidates;
    }

    MaxLaw law() {
        int size = directions.size();
        var correlation = new double[size][size];
        for (int i = 0; i < size; i++)
            for (int j = 0; j < size; j++) correlation[i][j] = Factor.dot(directions.get(i), directions.get(j));
        return new MaxLaw(correlation, fit.degrees() - 1);
    }

    /** What is left of an event's column that the model does not already hold, whitened and of length 1. */
    Optional<double[]> direction(Event event) {
        double[] left = left(event);
        double length = Math.sqrt(Factor.dot(left, left));
        if (length == 0) return Optional.empty();
        for (int i = 0; i < left.length; i++) left[i] /= length;
        return Optional.of(left);
    }

    private void consider(int delay, Event event) {
        double[] left = left(event);
        double squares = Factor.dot(left, left);
        if (squares == 0 || fit.isExact()) return;
        double effect = Factor.dot(left, unexplained) / squares;
        int degrees = fit.degrees() - 1;
        double rest = Math.max(fit.factor().squaredResidual() - effect * effect * squares, Double.MIN_NORMAL);
        var estimate = new Estimate(effect, Math.sqrt(rest / degrees / squares), degrees).times(model.unit());
        candidates.add(new DelayScan.Candidate(delay, event.shape(), estimate));
        directions.add(direction(event).orElseThrow());
    }

    /** All zeros if the model already holds the event. */
    private double[] left(Event event) {
        double[] column = fit.whitening().of(model.rows().column(event));
        var products = new double[fit.x().length];
        for (int i = 0; i < products.length; i++) products[i] = Factor.dot(fit.x()[i], column);
        double[] left = without(column, fit.factor().project(products));
        return Factor.dot(left, left) > ROUNDING * Factor.dot(column, column) ? left : new double[left.length];
    }

    private double[] without(double[] column, double[] coefficients) {
        var left = column.clone();
        for (int j = 0; j < coefficients.length; j++)
            for (int i = 0; i < left.length; i++) left[i] -= coefficients[j] * fit.x()[j][i];
        return left;
    }
}
