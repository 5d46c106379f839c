package org.waymark.web.charts;

import static org.waymark.web.charts.Markup.px;

/**
 * The tinted part of a plot in which values meet their target, up to the edge of the chart where the target is open.
 */
record TargetZone(Bounds zone, LinearScale y, Plot plot) {

    void fill(Svg svg) {
        var d = "M" + px(plot.left()) + " " + px(high()) + "H" + px(plot.right()) + "V" + px(low());
        svg.path("target-zone", d + "H" + px(plot.left()) + "Z");
    }

    void lines(Svg svg) {
        zone.edges()
                .forEach(edge ->
                        svg.path("target-line", "M" + px(plot.left()) + " " + px(y.at(edge)) + "H" + px(plot.right())));
    }

    /** Height of the label: the line of an open target, the middle of a band. */
    double middle() {
        return zone.edges().stream().mapToDouble(y::at).average().orElseThrow();
    }

    private double high() {
        return Double.isInfinite(zone.high()) ? plot.top() : y.at(zone.high());
    }

    private double low() {
        return Double.isInfinite(zone.low()) ? plot.bottom() : y.at(zone.low());
    }
}
