package org.waymark.analytics.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.waymark.analytics.Series;

/** A series with all that explains it but the work: the rows that can be used, in units of their spread before the work. */
final class Model {
    /** A spread below this share of the size of the values is rounding. */
    private static final double ROUNDING = 1e-12;

    private final Series series;
    private final Setting setting;
    private final Course course;
    private final List<IntToDoubleFunction> columns = new ArrayList<>();
    private final int start;
    private final double centre;
    private final double unit;
    private final Rows rows;

    /** Throws IllegalArgumentException if the scale is logarithms and a value is not above 0. */
    Model(Series series, Setting setting, Course course, int place) {
        this.series = series;
        this.setting = setting;
        this.course = course;
        int[] places = usable(series, setting);
        columns.add(_ -> 1);
        addSeason(course.season());
        if (course.trend() != Trend.LEVEL) columns.add(at -> at / (double) series.length());
        for (var control : setting.controls()) columns.add(control.column(places, course.scale()));
        for (var other : setting.others()) columns.add(other::at);

        double[] values = Arrays.stream(places).mapToDouble(this::working).toArray();
        start = (int) Arrays.stream(places).filter(at -> at < place).count();
        centre = Arrays.stream(values, 0, start).average().orElse(0);
        double spread = Math.sqrt(Arrays.stream(values, 0, start)
                .map(v -> (v - centre) * (v - centre))
                .average()
                .orElse(0));
        unit = spread > ROUNDING * Math.abs(centre) ? spread : 0;
        rows = new Rows(
                places,
                columns(places),
                Arrays.stream(values)
                        .map(v -> (v - centre) / (unit > 0 ? unit : 1))
                        .toArray());
    }

    /** Places with a value in the series and in each control. */
    static int[] usable(Series series, Setting setting) {
        return IntStream.range(0, series.length())
                .filter(series::has)
                .filter(at -> setting.controls().stream().allMatch(control -> control.covers(at)))
                .toArray();
    }

    Course course() {
        return course;
    }

    /** The fewest rows before a date with which it can be judged. */
    int leastBefore() {
        return Course.need(course.season(), setting);
    }

    Rows rows() {
        return rows;
    }

    Rows before() {
        return rows.between(0, start);
    }

    /** The number of rows before the work. */
    int start() {
        return start;
    }

    /** The place after the newest. */
    int end() {
        return series.length();
    }

    /** Measured places at which a control has no value. */
    int leftOut() {
        return series.count() - rows.count();
    }

    /** One unit of the response, on the working scale; 0 if the values before the work do not differ. */
    double unit() {
        return unit;
    }

    /** From the response to the unit of the series. */
    double natural(double response) {
        double working = centre + unit * response;
        return course.scale() == Scale.LOG ? Math.exp(working) : working;
    }

    double happened(int row) {
        return series.at(rows.places()[row]);
    }

    /** What minus twice the log-likelihood of the responses before the work lacks to be that of the values. */
    double stretch() {
        double sum = start * Math.log(unit);
        if (course.scale() == Scale.LOG) for (int row = 0; row < start; row++) sum += Math.log(happened(row));
        return 2 * sum;
    }

    /** The columns at any places, also those to come; there, controls stay where they were last. */
    double[][] columns(int[] places) {
        return columns.stream()
                .map(column ->
                        Arrays.stream(places).mapToDouble(column::applyAsDouble).toArray())
                .toArray(double[][]::new);
    }

    /** Standard error that the effect of a scan's best candidate would have with so many further periods. */
    double futureError(DelayScan scan, int further) {
        int[] places = IntStream.concat(Arrays.stream(rows.places()), IntStream.range(end(), end() + further))
                .toArray();
        var event = scan.event();
        var without = new Rows(places, columns(places), new double[places.length]);
        var fit = Fit.at(without.and(without.column(event)), scan.noise());
        var now = Fit.at(rows.and(rows.column(event)), scan.noise());
        return Math.sqrt(now.variance()) * unit * fit.length(fit.x().length - 1);
    }

    private double working(int place) {
        double value = series.at(place);
        if (course.scale() != Scale.LOG) return value;
        if (value <= 0) throw new IllegalArgumentException("There is no logarithm of " + value);
        return Math.log(value);
    }

    private void addSeason(Season season) {
        switch (season) {
            case Season.None() -> {}
            case Season.Levels(var period) -> {
                for (int i = 1; i < period; i++) {
                    int phase = i;
                    columns.add(at -> at % period == phase ? 1 : 0);
                }
            }
            case Season.Waves(var period, var waves) -> {
                for (int i = 1; i <= waves; i++) {
                    double turn = 2 * Math.PI * i / period;
                    columns.add(at -> Math.cos(turn * at));
                    if (2 * i < period) columns.add(at -> Math.sin(turn * at));
                }
            }
            case Season.Unknown(var period) ->
                throw new IllegalArgumentException(
                        "Whether there is a season of %d is to be decided first".formatted(period));
        }
    }
}
