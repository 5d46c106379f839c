package org.waymark.analytics.impact;

import java.util.List;
import java.util.Optional;
import org.waymark.analytics.Finding;
import org.waymark.analytics.Finding.Lack;
import org.waymark.analytics.Series;

/**
 * What would have been without the work: the course before it, carried on with season, controls and other events; each place after
 * the start is then an effect of its own (one impulse column per place, with their joint covariance). It is the question of Brodersen
 * et al. (2015), Inferring causal impact using Bayesian structural time-series models, answered by exact algebra.
 *
 * @param before rows the course was learned from
 * @param effect mean effect per place on the working scale: in the series' unit, or as a logarithm of a ratio
 * @param each mean effect per place, in the series' unit
 * @param total sum of the effects, in the series' unit
 * @param relative share of the course without the work; absent where that may be 0
 * @param path place by place
 */
public record Counterfactual(
        int start,
        Course course,
        Noise noise,
        int before,
        Estimate effect,
        Change each,
        Change total,
        Optional<Change> relative,
        List<Point> path) {
    static final double CHANCE = 0.95;

    /** One place after the start: what was measured, and what would have been, in the series' unit. */
    public record Point(int place, double happened, double without, Interval interval) {}

    public static Finding<Counterfactual> of(Series series, Setting setting, int start) {
        return switch (Course.before(start, series, setting)) {
            case Finding.NotYet(var lacks, var have, var need) -> Finding.notYet(lacks, have, need);
            case Finding.Found(var course) -> of(new Model(series, setting, course, start), start, 1);
        };
    }

    static Finding<Counterfactual> of(Model model, int start, double widening) {
        int end = model.end();
        if (model.rows().before(end) == model.rows().before(start)) return Finding.notYet(Lack.VALUES_AFTER, 0, 1);
        return Finding.found(new Outcome(model, start, end).counterfactual(start, widening));
    }
}
