package org.waymark.web.charts;

import static org.waymark.web.charts.Markup.px;

import java.util.List;
import java.util.stream.Stream;

/** The faint lines at round values with their numbers at the left. */
record Grid(List<Line> lines) {

    private static final double GLYPH = 6.4;

    record Line(double value, String number) {}

    static Grid of(Extent extent, Notation notation) {
        var scale = AxisScale.over(extent.low(), extent.high());
        return new Grid(scale.ticks().stream()
                .map(tick -> new Line(tick, notation.ticks().write(tick, scale.decimals())))
                .toList());
    }

    /** Room for the longest number, the labelled ones among them, and at least the usual margin. */
    double margin(double usual, List<String> labelled) {
        var numbers = Stream.concat(labelled.stream(), lines.stream().map(Line::number));
        var longest = numbers.mapToInt(String::length).max().orElse(0);
        return Math.max(usual, Math.ceil(longest * GLYPH) + 8);
    }

    /** Leaves out lines too near to a value that is labelled anyway. */
    Grid without(List<Double> labelled, LinearScale y, double room) {
        return new Grid(lines.stream()
                .filter(line -> labelled.stream().allMatch(value -> Math.abs(y.at(value) - y.at(line.value())) > room))
                .toList());
    }

    void draw(Svg svg, Plot plot, LinearScale y) {
        for (var line : lines) {
            svg.path("grid", "M" + px(plot.left()) + " " + px(y.at(line.value())) + "H" + px(plot.right()));
            svg.text("", new Point(plot.left() - 8, y.at(line.value()) + 4), Anchor.END, line.number());
        }
    }
}
