package org.waymark.web.charts;

import static org.waymark.web.charts.Markup.px;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.waymark.insights.Behaviour.Phase;

/** How far each value is from the one before, below the chart of the values, with the limit of each phase. */
record RangeStrip(List<Slot> slots, Limits limits, TimeScale x) {
    /** What it takes below the axis of the values. */
    static final int HEIGHT = 78;

    private static final double PLOT = 42;

    void draw(Svg svg, Plot plot, ChartSize size, KpiEvidence.Words words) {
        var bottom = size.height() - 14;
        var y = new LinearScale(0, highest(), bottom, bottom - PLOT);
        for (var phase : limits.phases()) {
            var range = phase.range();
            if (range != null)
                svg.path("limit", "M" + px(edge(phase, true)) + " " + px(y.at(range)) + "H" + px(edge(phase, false)));
        }
        svg.path("axis", "M" + px(plot.left()) + " " + px(bottom) + "H" + px(plot.right()));
        var line = new InkLine();
        for (var at : ranges()) {
            if (at == null) line.skip();
            else line.to(new Point(at.x(), y.at(at.y())));
        }
        if (line.isEmpty()) return;
        svg.path("line-2", line.d());
        label(svg, plot, size, words, bottom);
    }

    private void label(Svg svg, Plot plot, ChartSize size, KpiEvidence.Words words, double bottom) {
        if (size.isNarrow()) return;
        svg.text("ink-2 b", new Point(plot.right() + 10, bottom - 32), Anchor.START, words.change());
        var last = limits.phases().stream()
                .map(Phase::range)
                .filter(Objects::nonNull)
                .reduce((_, newer) -> newer);
        last.ifPresent(range -> svg.text(
                "",
                new Point(plot.right() + 10, bottom - 17),
                Anchor.START,
                words.usualChange().apply(range)));
    }

    /** A gap breaks the range: null. */
    private List<Point> ranges() {
        var ranges = new ArrayList<Point>();
        for (var i = 1; i < slots.size(); i++) {
            var before = slots.get(i - 1).value();
            var now = slots.get(i).value();
            ranges.add(
                    before == null || now == null
                            ? null
                            : new Point(x.middleOf(slots.get(i).period()), Math.abs(now - before)));
        }
        return ranges;
    }

    private double highest() {
        var limit = limits.phases().stream()
                .map(Phase::range)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue);
        var seen = ranges().stream().filter(Objects::nonNull).mapToDouble(Point::y);
        return Math.max(1e-300, DoubleStream.concat(limit, seen).max().orElse(1) * 1.05);
    }

    private double edge(Phase phase, boolean left) {
        return left ? limits.left(phase, x) : limits.right(phase, x);
    }
}
