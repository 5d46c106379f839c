package org.waymark.analytics.impact;

import java.util.Arrays;
import org.waymark.analytics.Finding;
import org.waymark.analytics.Finding.Lack;
import org.waymark.analytics.Series;

/**
 * How a series runs when nobody does anything: what was decided about it from the values before the work.
 *
 * @param scale plain or logarithms
 * @param season none, levels or waves
 * @param seasonUnsure that the values before the work are too few to look for the season they may have
 */
public record Course(Scale scale, Season season, Trend trend, boolean seasonUnsure) {
    static final int LEAST_BEFORE = 12;
    static final int LEAST_BEFORE_WITH_SEASON = 24;
    /** Rows that must remain to tell the noise by, once every column has taken one. */
    private static final int LEAST_LEFT = 3;

    /** Decides what the setting leaves open, from the values before a place. */
    static Finding<Course> before(int start, Series series, Setting setting) {
        int have = (int) Arrays.stream(Model.usable(series, setting))
                .filter(at -> at < start)
                .count();
        boolean unsure = setting.season() instanceof Season.Unknown(var period) && have < rounds(period);
        var season = unsure ? Season.NONE : certain(setting.season());
        int need = need(season, setting);
        if (have < need) return Finding.notYet(Lack.VALUES_BEFORE, have, need);
        return new Choice(series, setting, start)
                .from(new Course(firstScale(series, setting), season, Trend.LINE, unsure));
    }

    Course with(Scale other) {
        return new Course(other, season, trend, seasonUnsure);
    }

    Course with(Season other) {
        return new Course(scale, other, trend, seasonUnsure);
    }

    Course with(Trend other) {
        return new Course(scale, season, other, seasonUnsure);
    }

    /** The fewest rows before the work with which the work can be judged. */
    static int need(Season season, Setting setting) {
        int columns = 2 + setting.controls().size() + setting.others().size();
        return switch (season) {
            case Season.None() -> Math.max(LEAST_BEFORE, columns + LEAST_LEFT);
            case Season.Levels(var period) -> Math.max(rounds(period), columns + period - 1 + LEAST_LEFT);
            case Season.Waves(var period, var waves) -> Math.max(rounds(period), columns + 2 * waves + LEAST_LEFT);
            case Season.Unknown(var period) -> rounds(period);
        };
    }

    private static int rounds(int period) {
        return Math.max(LEAST_BEFORE_WITH_SEASON, 2 * period);
    }

    private static Scale firstScale(Series series, Setting setting) {
        if (setting.scale() != Scale.UNKNOWN) return setting.scale();
        for (double value : series.present()) if (value <= 0) return Scale.PLAIN;
        return Scale.LOG;
    }

    private static Season certain(Season season) {
        return season instanceof Season.Unknown(var period) ? Season.of(period) : season;
    }
}
