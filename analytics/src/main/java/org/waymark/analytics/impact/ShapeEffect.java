package org.waymark.analytics.impact;

import org.waymark.analytics.Finding;
import org.waymark.analytics.Finding.Lack;
import org.waymark.analytics.Series;

/**
 * The size of an effect whose date and form are given: intervention analysis with a wandering level (Harvey and Durbin 1986, The
 * effects of seat belt legislation on British road casualties).
 *
 * @param rows measured places used
 * @param effect the whole effect on the working scale: in the series' unit, or as a logarithm of a ratio
 */
public record ShapeEffect(Event event, Course course, Noise noise, int rows, Estimate effect) {
    public static Finding<ShapeEffect> of(Series series, Setting setting, Event event) {
        return switch (Course.before(event.start(), series, setting)) {
            case Finding.NotYet(var lacks, var have, var need) -> Finding.notYet(lacks, have, need);
            case Finding.Found(var course) -> of(new Model(series, setting, course, event.start()), event);
        };
    }

    private static Finding<ShapeEffect> of(Model model, Event event) {
        int after = model.rows().count() - model.start();
        if (after < DelayScan.LEAST_AFTER) return Finding.notYet(Lack.VALUES_AFTER, after, DelayScan.LEAST_AFTER);
        var rows = model.rows().and(model.rows().column(event));
        int column = rows.x().length - 1;
        var fit = Reml.fit(rows, model.course().trend());
        if (fit.factor().leftOut(column) || fit.isExact()) return Finding.notYet(Lack.VARIATION, 1, 2);
        var effect = fit.estimate(column).times(model.unit());
        return Finding.found(new ShapeEffect(event, model.course(), fit.noise(), rows.count(), effect));
    }
}
