package org.waymark.web.charts;

import static org.waymark.web.charts.Markup.px;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws one {@link KpiChart} in one size. */
final class KpiDrawing {

    private static final double BOTTOM = 26;

    private static final Look VALUE = new Look("ink b halo", "font-size:15px");

    private final KpiChart chart;

    private final ChartSize size;

    private final List<Slot> slots;

    private final KpiOverlay overlay;

    private final Svg svg;

    private final Grid grid;

    private final Plot plot;

    private final TimeScale x;

    private final LinearScale y;

    KpiDrawing(KpiChart chart, ChartSize size) {
        this.chart = chart;
        this.size = size;
        slots = chart.shown();
        overlay = KpiOverlay.of(chart.evidence(), slots);
        var extent = extent();
        svg = new Svg("chart", size.width(), size.height(), chart.words().sentence());
        grid = Grid.of(extent, notation());
        plot = plot();
        var shown = chart.span().shown();
        x = TimeScale.over(shown.start(), shown.end().plusDays(1), plot.left(), plot.right());
        y = plot.vertical(extent);
    }

    String svg() {
        background();
        new ObjectiveBands(chart.objectives(), x, plot).draw(svg, size.width() - 4);
        overlay.ground(svg, plot, x, y);
        timeAxis();
        today();
        new KpiInk(slots, overlay.signals(), x, y).draw(svg);
        lastValue();
        if (!size.isNarrow()) overlay.words(svg, plot, x, y, labelledTarget());
        if (chart.strip() > 0 && chart.evidence() != null)
            new RangeStrip(slots, overlay.limits(), x)
                    .draw(svg, plot, size, chart.evidence().words());
        return svg.close();
    }

    /** The lines of a target cover those of the grid. */
    private void background() {
        var targets = TargetStretch.of(slots, x, plot).stream()
                .map(stretch -> stretch.zone(y, plot))
                .toList();
        targets.forEach(target -> target.fill(svg));
        if (values().findAny().isPresent()) grid.draw(svg, plot, y);
        targets.forEach(target -> target.lines(svg));
        if (size.isNarrow() || targets.isEmpty()) return;
        var at = new Point(plot.right() + 10, targets.getLast().middle() + 4);
        svg.text("tg b", at, Anchor.START, Markup.fit(chart.words().target(), size.width() - plot.right() - 10));
    }

    /** The value at whose height the label of the target stands. */
    private @Nullable Double labelledTarget() {
        return slots.reversed().stream()
                .map(Slot::target)
                .filter(Objects::nonNull)
                .findFirst()
                .map(target -> target.edges().stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElseThrow())
                .orElse(null);
    }

    private void timeAxis() {
        svg.path("axis", "M" + px(plot.left()) + " " + px(plot.bottom()) + "H" + px(plot.right()));
        var every = slots.stream().mapToLong(slot -> slot.period().days()).min().orElse(1);
        var step = TimeStep.fitting(chart.span().shown(), plot.width(), every);
        step.ticks(chart.span().shown()).forEach(day -> tick(day, step, every < 28 ? 0 : every / 2.0));
    }

    /** The label of a month or a longer period stands below its value, in the middle of the period. */
    private void tick(LocalDate day, TimeStep step, double shift) {
        var at = x.days().at(day.toEpochDay() + shift);
        if (at > plot.right()) return;
        svg.path("axis", "M" + px(at) + " " + px(plot.bottom()) + "v4");
        var look = step.showsYear(day) ? "ink-2 b" : "";
        svg.text(look, new Point(at, plot.bottom() + 17), Anchor.MIDDLE, step.label(day, notation()));
    }

    private void today() {
        var today = chart.span().today();
        if (chart.span().shown().contains(today))
            new Today(x.at(today), plot.top() - (plot.top() > 24 ? 1 : 9.5), plot.bottom()).draw(svg);
    }

    /** Above a rise, below a fall, where the line does not run; on the other side where the plot ends there. */
    private void lastValue() {
        var values = slots.stream().map(Slot::value).filter(Objects::nonNull).toList();
        if (values.isEmpty()) return;
        var at = y.at(values.getLast());
        var falls = values.size() > 1 && values.getLast() < values.get(values.size() - 2);
        var below = falls ? at + 24 < plot.bottom() : at - 26 < plot.top();
        var words = notation().value().apply(values.getLast());
        svg.text(
                VALUE, new Point(besideToday(words.length() * 8.5 / 2), at + (below ? 24 : -14)), Anchor.MIDDLE, words);
    }

    /** The middle of the last value, moved so that the line of today does not strike it through. */
    private double besideToday(double half) {
        var across = Math.min(lastMeasured(), size.width() - half);
        var today = x.at(chart.span().today());
        return Math.abs(today - across) < half + 4 && today > across ? today - half - 4 : across;
    }

    private double lastMeasured() {
        return slots.stream()
                .filter(slot -> slot.value() != null)
                .mapToDouble(slot -> x.middleOf(slot.period()))
                .max()
                .orElse(plot.right());
    }

    private Plot plot() {
        var words = ObjectiveBands.room(chart.objectives(), chart.span().shown());
        var top = words == 0 ? 24 : 8 + words;
        var left = grid.margin(size.isNarrow() ? 32 : 44, List.of());
        return new Plot(left, top, size.width() - margin(), size.height() - BOTTOM - chart.strip());
    }

    /** A long target takes more room from the plot, up to a point. */
    private double margin() {
        if (size.isNarrow()) return size.margin();
        return Math.clamp(chart.words().target().length() * 6.2 + 12, size.margin(), size.margin() + 80);
    }

    private Extent extent() {
        return Extent.of(values()).orElse(new Extent(0, 1)).padded(0.05);
    }

    private DoubleStream values() {
        return DoubleStream.concat(
                slots.stream()
                        .flatMap(slot -> Stream.concat(Stream.ofNullable(slot.value()), edges(slot.target())))
                        .mapToDouble(Double::doubleValue),
                overlay.values());
    }

    private static Stream<Double> edges(@Nullable Bounds target) {
        return Optional.ofNullable(target).stream().flatMap(zone -> zone.edges().stream());
    }

    private Notation notation() {
        return chart.words().notation();
    }
}
