package org.waymark.web.charts;

import static org.waymark.web.charts.Markup.px;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.waymark.insights.KeyResultOutlook;
import org.waymark.measure.Measurement;

/**
 * A key result in the size of a word: the width is its whole period, ink runs to its last check-in, from there its outlook to
 * the due day, the target crosses it.
 *
 * @param end what it may be on the due day; null while nobody knows
 */
public record KeyResultSparkline(
        String sentence, Course course, List<Measurement> values, KeyResultOutlook.@Nullable End end) {

    private static final double PAD = 3;

    public KeyResultSparkline {
        values = List.copyOf(values);
    }

    public String svg(SparkSize size) {
        var svg = size.open(sentence);
        var extent =
                Extent.of(DoubleStream.concat(course.values(), values.stream().mapToDouble(Measurement::value)));
        var shown = extent.orElse(new Extent(0, 0));
        var y = new LinearScale(shown.low(), shown.high(), size.height() - PAD, PAD);
        if (course.target() != null)
            course.target().edges().forEach(edge -> svg.path("target-line", across(size, y.at(edge))));
        if (values.isEmpty()) svg.path("limit", across(size, y.at(start())));
        else draw(svg, size, y);
        return svg.close();
    }

    private void draw(Svg svg, SparkSize size, LinearScale y) {
        var x = course.across(1, size.width() - 5);
        var line = InkLine.through(values.stream()
                .map(value -> new Point(x.at(course.within(value.day())), y.at(value.value())))
                .toList());
        if (end != null) outlook(end, svg, line.last(), at -> new Point(size.width() - 5, size.clamp(y.at(at))));
        svg.path(new Look("line", "stroke-width:1.5"), line.d());
        svg.circle("now", line.last(), size.dot());
    }

    /** A wedge from the last value to the due day. */
    private static void outlook(KeyResultOutlook.End end, Svg svg, Point tip, DoubleFunction<Point> due) {
        if (tip.x() >= due.apply(end.middle()).x()) return;
        svg.path("fan-80", InkLine.d(List.of(tip, due.apply(end.high()), due.apply(end.low()))) + "Z");
        svg.path("median", InkLine.d(List.of(tip, due.apply(end.middle()))));
    }

    /** Where a key result without a check-in is taken to stand. */
    private double start() {
        return course.pace().isEmpty()
                ? course.values().findFirst().orElse(0)
                : course.pace().getFirst().value();
    }

    private static String across(SparkSize size, double y) {
        return "M0 " + px(y) + "H" + size.width();
    }
}
