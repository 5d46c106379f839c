package org.waymark.web.charts;

import static org.waymark.web.charts.Markup.px;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a room voted: a dot for each vote, in columns from 0 to 10 of ten.
 *
 * @param counts how often each of 0 to 10 was given
 * @param mark what the numbers give it, 0 to 1; null: they cannot say
 * @param label the words at the mark
 */
public record VoteDots(
        String sentence, List<Integer> counts, @Nullable Double mark, String label) {
    private static final int WIDTH = 330;
    private static final double BASE = 52;
    private static final double STEP = 13;

    /** As many in a column as there is room for; the rest is told by the number above. */
    private static final int TALLEST = 3;

    public VoteDots {
        counts = List.copyOf(counts);
    }

    public String svg() {
        var svg = new Svg("chart", WIDTH, 92, sentence);
        var x = new LinearScale(0, 10, 12, WIDTH - 12);
        svg.path("axis", "M" + px(x.at(0)) + " " + px(BASE) + "H" + px(x.at(10)));
        for (var points = 0; points <= 10; points++) {
            svg.path("axis", "M" + px(x.at(points)) + " " + px(BASE) + (points % 5 == 0 ? "v6" : "v3"));
            if (points % 5 == 0) svg.text("", new Point(x.at(points), BASE + 18), Anchor.MIDDLE, "" + points);
            column(svg, x.at(points), counts.get(points));
        }
        if (mark != null) {
            svg.path("chance-line", "M" + px(x.at(mark * 10)) + " " + px(BASE - 2) + "v24");
            var at = Math.clamp(x.at(mark * 10), label.length() * 3.3, WIDTH - label.length() * 3.3);
            svg.text("fc b", new Point(at, BASE + 37), Anchor.MIDDLE, label);
        }
        return svg.close();
    }

    private static void column(Svg svg, double at, int votes) {
        for (var i = 0; i < Math.min(votes, TALLEST); i++) {
            svg.circle("dot", new Point(at, BASE - 9 - i * STEP), 5.5);
        }
        if (votes > TALLEST) svg.text("b", new Point(at, BASE - 12 - TALLEST * STEP + 4), Anchor.MIDDLE, "" + votes);
    }
}
