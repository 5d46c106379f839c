package org.waymark.web.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.waymark.insights.Fan;

/** The outlook as a fan that opens from the last value: bands of 95, 80 and 50 %, and the dashed median. It ends at the plot. */
record FanShape(Point tip, List<At> steps, LinearScale y, Plot plot) {
    /** One step and where it stands. */
    record At(double x, Fan.Step step) {}

    static DoubleStream values(List<Fan.Step> steps) {
        return steps.stream()
                .flatMapToDouble(
                        step -> DoubleStream.of(step.most().low(), step.most().high()));
    }

    void draw(Svg svg) {
        svg.path("fan-95", band(Fan.Step::all));
        svg.path("fan-80", band(Fan.Step::most));
        svg.path("fan-50", band(Fan.Step::half));
        svg.path("median", InkLine.d(line(at -> at.step().median())));
    }

    private String band(Function<Fan.Step, Fan.Band> of) {
        var upper = line(at -> of.apply(at.step()).high());
        var lower = line(at -> of.apply(at.step()).low()).reversed();
        var outline = new ArrayList<>(upper);
        outline.addAll(lower.subList(0, lower.size() - 1));
        return InkLine.d(outline) + "Z";
    }

    private List<Point> line(Function<At, Double> of) {
        var points = new ArrayList<Point>();
        points.add(tip);
        steps.forEach(at -> points.add(new Point(at.x(), Math.clamp(y.at(of.apply(at)), plot.top(), plot.bottom()))));
        return points;
    }
}
