package org.waymark.web.charts;

import static org.waymark.web.charts.Markup.escape;
import static org.waymark.web.charts.Markup.px;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.waymark.measure.Period;

/** Grey bands for the times of objectives, with a bracket, a name and a detail on top of each. */
record ObjectiveBands(List<ObjectiveBand> objectives, TimeScale x, Plot plot) {

    /** The names keep this distance from the next band's. */
    private static final double APART = 10;

    void draw(Svg svg, double end) {
        var periods = periods();
        for (var i = 0; i < periods.size(); i++) {
            var isLast = i == periods.size() - 1;
            draw(
                    svg,
                    periods.get(i),
                    isLast ? end : left(periods.get(i + 1).getFirst().period()));
        }
    }

    /** Objectives of the same time share a band. Those outside the plot have none. */
    private List<List<ObjectiveBand>> periods() {
        return objectives.stream()
                .filter(objective -> right(objective.period()) > left(objective.period()))
                .sorted(Comparator.comparing(objective -> objective.period().start()))
                .collect(Collectors.groupingBy(ObjectiveBand::period, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .toList();
    }

    private void draw(Svg svg, List<ObjectiveBand> band, double next) {
        var first = band.getFirst();
        var left = left(first.period());
        var right = right(first.period());
        var room = next - left - APART;
        var more = band.size() == 1 ? "" : " +" + (band.size() - 1);
        svg.raw(ground(left, right, band));
        svg.path("period-edge", "M" + px(left) + " " + px(plot.top() - 18) + "v-4H" + px(right) + "v4");
        var name = Markup.fit(first.name(), room - more.length() * 6.1);
        if (name.isEmpty()) return;
        svg.text("ink b", new Point(left, plot.top() - 42), Anchor.START, name + more);
        svg.text("", new Point(left, plot.top() - 28), Anchor.START, Markup.fit(first.detail(), room));
    }

    /** The whole names, which may be cut on top, show when the pointer rests on the band. */
    private String ground(double left, double right, List<ObjectiveBand> band) {
        var names = band.stream().map(objective -> objective.name() + ", " + objective.detail());
        return "<rect class=\"period\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"><title>%s</title></rect>"
                .formatted(
                        px(left),
                        px(plot.top() - 22),
                        px(right - left),
                        px(plot.bottom() - plot.top() + 22),
                        escape(names.collect(Collectors.joining("\n"))));
    }

    private double left(Period period) {
        return Math.clamp(x.at(period.start()), plot.left(), plot.right());
    }

    private double right(Period period) {
        return Math.clamp(x.endOf(period), plot.left(), plot.right());
    }
}
