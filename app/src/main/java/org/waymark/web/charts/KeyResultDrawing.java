package org.waymark.web.charts;

import static org.waymark.web.charts.Markup.px;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.waymark.insights.Fan;
import org.waymark.measure.Measurement;

/** Draws one {@link KeyResultChart} in one size. */
final class KeyResultDrawing {

    private static final double TOP = 14;

    private static final double BOTTOM = 24;

    /** Closer than this, two dots run into each other. */
    private static final double ROOM_PER_DOT = 6;

    /** What a letter beside the plot takes, on average. */
    private static final double LETTER = 5.3;

    private final KeyResultChart chart;

    private final ChartSize size;

    private final Svg svg;

    private final Grid grid;

    private final Plot plot;

    private final TimeScale x;

    private final LinearScale y;

    KeyResultDrawing(KeyResultChart chart, ChartSize size) {
        this.chart = chart;
        this.size = size;
        var extent = extent();
        svg = new Svg("chart", size.width(), size.height(), chart.words().sentence());
        grid = Grid.of(extent, notation());
        plot = new Plot(
                grid.margin(40, edges().stream().map(this::number).toList()),
                TOP,
                size.width() - margin(),
                size.height() - BOTTOM);
        x = chart.course().across(plot.left(), plot.right());
        y = plot.vertical(extent);
    }

    String svg() {
        if (isKnown()) background();
        fan();
        timeAxis();
        if (chart.course().isUnderWay()) new Today(x.at(chart.course().today()), TOP - 6.5, plot.bottom()).draw(svg);
        if (!chart.values().isEmpty()) ink();
        return svg.close();
    }

    private void background() {
        var edges = edges();
        if (chart.course().target() != null) target(chart.course().target());
        grid.without(edges, y, 15).draw(svg, plot, y);
        for (var edge : edges) {
            var at = new Point(plot.left() - 8, y.at(edge) + 4);
            svg.text("tg b", at, Anchor.END, number(edge));
        }
        pace();
    }

    private void target(Bounds target) {
        var zone = new TargetZone(target, y, new Plot(plot.left(), TOP - 4, plot.right(), plot.bottom() + 2));
        zone.fill(svg);
        zone.lines(svg);
        var words = Markup.fit(chart.words().target(), size.margin() - 8);
        svg.text("tg b", new Point(plot.right() + 8, zone.middle() + 4), Anchor.START, words);
    }

    private void pace() {
        if (chart.course().pace().size() < 2) return;
        svg.path("pace-line", InkLine.d(points(chart.course().pace())));
    }

    /** From the last value to the due day. The words stand at its end, apart from those of the target. */
    private void fan() {
        var steps = steps();
        if (steps.isEmpty()) return;
        var tip = points(chart.values()).getLast();
        var at = steps.stream()
                .map(step -> new FanShape.At(x.at(chart.course().within(step.day())), step))
                .toList();
        new FanShape(tip, at, y, plot).draw(svg);
        var outlook = Objects.requireNonNull(chart.outlook());
        var target = edges().isEmpty()
                ? null
                : edges().stream().mapToDouble(y::at).average().orElseThrow();
        var height = apart(y.at(steps.getLast().median()), target);
        svg.text("fc b", new Point(plot.right() + 8, height), Anchor.START, outlook.likely());
        svg.text("", new Point(plot.right() + 8, height + 14), Anchor.START, outlook.between());
    }

    /** Room for the words at the end of the fan; they take half of a phone at most. */
    private double margin() {
        var outlook = chart.outlook();
        if (outlook == null) return size.margin();
        var longest = Math.max(outlook.likely().length(), outlook.between().length());
        return Math.clamp(8 + longest * LETTER, size.margin(), size.width() / 2.0);
    }

    private double apart(double at, @Nullable Double target) {
        if (target == null || at + 26 < target || at - 14 > target) return at;
        return at <= target && target - 26 > TOP ? target - 26 : target + 20;
    }

    /** Those after the newest value. */
    private List<Fan.Step> steps() {
        if (chart.outlook() == null || chart.values().isEmpty()) return List.of();
        var newest = chart.values().getLast().day();
        return chart.outlook().fan().steps().stream()
                .filter(step -> step.day().isAfter(newest))
                .toList();
    }

    private void timeAxis() {
        var period = chart.course().period();
        svg.path("axis", "M" + px(plot.left()) + " " + px(plot.bottom()) + "H" + px(plot.right()));
        var step = TimeStep.fitting(period, plot.width(), 1);
        step.ticks(period).stream()
                .filter(day -> plot.right() - x.at(day) >= TimeStep.ROOM)
                .forEach(day -> tick(day, day.equals(period.start()) ? Anchor.START : Anchor.MIDDLE, step));
        tick(period.end(), Anchor.END, new TimeStep(1, 0));
    }

    private void tick(LocalDate day, Anchor anchor, TimeStep step) {
        svg.path("axis", "M" + px(x.at(day)) + " " + px(plot.bottom()) + "v4");
        var look = step.showsYear(day) ? "ink-2 b" : "";
        svg.text(look, new Point(x.at(day), size.height() - 5), anchor, step.label(day, notation()));
    }

    private void ink() {
        var points = points(chart.values());
        svg.path(new Look("line", "stroke-width:2"), InkLine.through(points).d());
        if (points.size() * ROOM_PER_DOT <= plot.width())
            points.subList(0, points.size() - 1).forEach(point -> svg.circle("dot", point, 1.8));
        svg.circle("now", points.getLast(), 4.5);
        lastValue(points.getLast());
    }

    /** On the side where the line does not run; to its right where the left has no room. */
    private void lastValue(Point last) {
        var value = number(chart.values().getLast().value());
        var hasRoom = last.x() - plot.left() > 12 + value.length() * 8;
        var below = chart.course().leadsDown() ? last.y() + 19 < plot.bottom() : last.y() - 9 < TOP + 12;
        var at = new Point(last.x() + (hasRoom ? -7 : 7), last.y() + (below ? 19 : -9));
        svg.text("ink b big halo", at, hasRoom ? Anchor.END : Anchor.START, value);
    }

    private List<Point> points(List<Measurement> values) {
        return values.stream()
                .map(value -> new Point(x.at(chart.course().within(value.day())), y.at(value.value())))
                .toList();
    }

    private List<Double> edges() {
        var target = chart.course().target();
        return target == null ? List.of() : target.edges();
    }

    /** Without any number the chart shows its time only. */
    private boolean isKnown() {
        return values().findAny().isPresent();
    }

    private Extent extent() {
        return Extent.of(values()).orElse(new Extent(0, 1)).padded(0.07);
    }

    private DoubleStream values() {
        return DoubleStream.concat(
                DoubleStream.concat(chart.course().values(), FanShape.values(steps())),
                chart.values().stream().mapToDouble(Measurement::value));
    }

    private String number(double value) {
        return notation().number().apply(value);
    }

    private Notation notation() {
        return chart.words().notation();
    }
}
