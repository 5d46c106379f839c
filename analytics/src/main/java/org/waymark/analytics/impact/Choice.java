package org.waymark.analytics.impact;

import java.util.HashMap;
import java.util.Map;
import org.waymark.analytics.Finding;
import org.waymark.analytics.Finding.Lack;
import org.waymark.analytics.Series;

/** Decides what a setting leaves open from the values before the work, one question after the other: scale, season, trend. */
final class Choice {
    /** A level that is this little worse than a line is as well supported (Burnham and Anderson 2002), and extrapolates less boldly. */
    private static final double SUPPORTED = 2;

    /** Shares of the slope's noise that are tried; finer ones change little. */
    private static final double[] BENDS = {1e-4, 1e-3, 1e-2, 1e-1};

    private final Series series;
    private final Setting setting;
    private final int start;
    private final Map<Course, Double> criteria = new HashMap<>();

    Choice(Series series, Setting setting, int start) {
        this.series = series;
        this.setting = setting;
        this.start = start;
    }

    Finding<Course> from(Course richest) {
        var model = new Model(series, setting, richest, start);
        if (model.unit() == 0 || Fit.at(model.before(), new Noise(0, 0)).isExact())
            return Finding.notYet(Lack.VARIATION, 1, 2);
        var course = richest;
        if (setting.scale() == Scale.UNKNOWN && course.scale() == Scale.LOG)
            course = better(course, course.with(Scale.PLAIN));
        if (setting.season() instanceof Season.Unknown && course.season() != Season.NONE)
            course = better(course, course.with(Season.NONE));
        if (criterion(course.with(Trend.LEVEL)) <= criterion(course) + SUPPORTED) course = course.with(Trend.LEVEL);
        if (course.trend() != Trend.LEVEL)
            for (double share : BENDS) course = better(course, course.with(new Trend.Bent(share)));
        return Finding.found(course);
    }

    private Course better(Course one, Course other) {
        return criterion(one) <= criterion(other) ? one : other;
    }

    /** AICc (Hurvich and Tsai 1989) of the values themselves, whatever the scale. */
    private double criterion(Course course) {
        return criteria.computeIfAbsent(course, this::computed);
    }

    private double computed(Course course) {
        var model = new Model(series, setting, course, start);
        var fit = Reml.fit(model.before(), course.trend());
        int n = model.start();
        double parameters = fit.factor().rank() + (course.trend().slope() > 0 ? 3 : 2);
        if (n - parameters <= 1) return Double.POSITIVE_INFINITY;
        return fit.likelihood() + model.stretch() + 2 * parameters * n / (n - parameters - 1);
    }
}
