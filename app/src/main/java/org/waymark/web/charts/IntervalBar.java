package org.waymark.web.charts;

import static org.waymark.web.charts.Markup.px;

import org.waymark.insights.ImpactStudy;

/**
 * An effect with its interval on a line through "no effect": the thin bar holds 95 %, the thick one half of all likely effects.
 *
 * @param none the label at zero
 */
public record IntervalBar(String sentence, ImpactStudy.Effect effect, Tone helped, String none, Notation notation) {
    private static final double Y = 17;

    private static final double EDGE = 8;

    /** The half of a Student law with many degrees of freedom, against its 95 %: 0.6745 / 1.96. */
    private static final double HALF = 0.344;

    public String svg(int width) {
        var svg = new Svg("chart interval " + helped.css(), width, 46, sentence);
        var low = Math.min(0, effect.low());
        var high = Math.max(0, effect.high());
        var shown = new Extent(low, high).padded(0.12);
        var x = new LinearScale(shown.low(), shown.high(), EDGE, width - EDGE);
        svg.path("axis", "M" + px(EDGE) + " " + px(Y) + "H" + px(width - EDGE));
        ticks(svg, shown, x, width);
        svg.path("today", "M" + px(x.at(0)) + " 4V" + px(Y + 5));
        svg.path("most", across(x, effect.low(), effect.high()));
        var value = effect.value();
        svg.path("half", across(x, value - (value - effect.low()) * HALF, value + (effect.high() - value) * HALF));
        svg.circle("now", new Point(x.at(value), Y), 6);
        return svg.close();
    }

    /** Numbers too near to the words at zero or to the edges are left out. */
    private void ticks(Svg svg, Extent shown, LinearScale x, int width) {
        var scale = AxisScale.over(shown.low(), shown.high());
        var room = none.length() * 3.2 + 16;
        var zero = Math.clamp(x.at(0), room - 8, width - room + 8);
        svg.text("ink b", new Point(zero, Y + 19), Anchor.MIDDLE, none);
        for (var tick : scale.ticks()) {
            var at = x.at(tick);
            if (Math.abs(at - zero) < room || at < 14 || at > width - 14) continue;
            svg.path("axis", "M" + px(at) + " " + px(Y) + "v5");
            svg.text("", new Point(at, Y + 19), Anchor.MIDDLE, notation.ticks().write(tick, scale.decimals()));
        }
    }

    private static String across(LinearScale x, double from, double to) {
        return "M" + px(x.at(from)) + " " + px(Y) + "H" + px(x.at(to));
    }
}
