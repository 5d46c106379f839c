package org.waymark.web.charts;

import static org.waymark.web.charts.Markup.px;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.waymark.insights.ImpactStudy;
import org.waymark.measure.Period;

/**
 * What happened to a KPI against where it would have been without some work; the room between the two is tinted.
 *
 * @param work the time of the work
 * @param path oldest first, at least one point
 * @param helped the tone of the tint
 */
public record ImpactChart(Words words, Period work, List<ImpactStudy.Point> path, Tone helped) {
    private static final double TOP = 22;

    private static final double BOTTOM = 22;

    /** @param work the label of the band, @param without of the dotted line, @param happened of the ink */
    public record Words(String sentence, String work, String without, String happened, Notation notation) {}

    public ImpactChart {
        path = List.copyOf(path);
        if (path.isEmpty()) throw new IllegalArgumentException("An impact chart needs a path");
    }

    public String svg(ChartSize size) {
        var extent = Extent.of(values()).orElseThrow().padded(0.06);
        var svg = new Svg("chart", size.width(), size.height(), words.sentence());
        var grid = Grid.of(extent, words.notation());
        var plot = new Plot(grid.margin(26, List.of()), TOP, size.width() - size.margin(), size.height() - BOTTOM);
        var x = TimeScale.over(path.getFirst().day(), path.getLast().day(), plot.left(), plot.right());
        var y = plot.vertical(extent);
        grid.draw(svg, plot, y);
        work(svg, plot, x);
        gap(svg, x, y);
        svg.path("without", InkLine.d(without(x, y)));
        ink(svg, plot, x, y);
        axis(svg, plot, x, size);
        return svg.close();
    }

    private void work(Svg svg, Plot plot, TimeScale x) {
        var left = Math.clamp(x.at(work.start()), plot.left(), plot.right());
        var right = Math.clamp(x.at(work.end()), plot.left(), plot.right());
        if (right <= left) return;
        svg.raw("<rect class=\"period\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>"
                .formatted(px(left), px(TOP - 6), px(right - left), px(plot.bottom() - TOP + 6)));
        svg.path("period-edge", "M" + px(left) + " " + px(TOP - 2) + "v-4H" + px(right) + "v4");
        svg.text("ink-2", new Point(left, TOP - 11), Anchor.START, words.work());
    }

    /** Between the two lines, where both are known, from the start of the work on. */
    private void gap(Svg svg, TimeScale x, LinearScale y) {
        var both = path.stream()
                .filter(point -> point.happened() != null && !point.day().isBefore(work.start()))
                .toList();
        if (both.size() < 2) return;
        var outline = new ArrayList<Point>();
        both.forEach(point -> outline.add(new Point(x.at(point.day()), y.at(point.without()))));
        both.reversed()
                .forEach(point ->
                        outline.add(new Point(x.at(point.day()), y.at(Objects.requireNonNull(point.happened())))));
        svg.path(helped == Tone.BAD ? "loss" : "gain", InkLine.d(outline) + "Z");
    }

    private List<Point> without(TimeScale x, LinearScale y) {
        var after = path.stream()
                .filter(point -> !point.day().isBefore(work.start()))
                .toList();
        var shown = after.isEmpty() ? path : after;
        return shown.stream()
                .map(point -> new Point(x.at(point.day()), y.at(point.without())))
                .toList();
    }

    private void ink(Svg svg, Plot plot, TimeScale x, LinearScale y) {
        var line = new InkLine();
        for (var point : path) {
            var value = point.happened();
            if (value == null) line.skip();
            else line.to(new Point(x.at(point.day()), y.at(value)));
        }
        if (line.isEmpty()) return;
        svg.path("line", line.d());
        svg.circle("now", line.last(), 3.6);
        label(svg, plot, line.last().y(), y.at(path.getLast().without()));
    }

    /** The two labels keep a line apart. */
    private void label(Svg svg, Plot plot, double happened, double without) {
        var apart = Math.abs(happened - without) >= 14;
        var shift = happened >= without ? 14 : -14;
        var at = apart ? happened : without + shift;
        svg.text("ink-2", new Point(plot.right() + 8, without + 4), Anchor.START, words.without());
        svg.text("ink b", new Point(plot.right() + 8, at + 4), Anchor.START, words.happened());
    }

    private void axis(Svg svg, Plot plot, TimeScale x, ChartSize size) {
        svg.path("axis", "M" + px(plot.left()) + " " + px(plot.bottom()) + "H" + px(plot.right()));
        var shown = new Period(path.getFirst().day(), path.getLast().day());
        var step = TimeStep.fitting(shown, plot.width(), 1);
        for (LocalDate day : step.ticks(shown)) {
            svg.path("axis", "M" + px(x.at(day)) + " " + px(plot.bottom()) + "v4");
            var look = step.showsYear(day) ? "ink-2 b" : "";
            svg.text(look, new Point(x.at(day), size.height() - 4), Anchor.MIDDLE, step.label(day, words.notation()));
        }
    }

    private DoubleStream values() {
        return path.stream()
                .flatMap(point -> Stream.concat(Stream.ofNullable(point.happened()), Stream.of(point.without())))
                .mapToDouble(Double::doubleValue);
    }
}
