package org.waymark.web.charts;

import static org.waymark.web.charts.Markup.px;

import java.util.List;

/**
 * How many objectives scored 0.0, 0.1 … 1.0: a dot each while there is room, columns beyond.
 *
 * @param tenths eleven counts
 * @param labels of 0.0, 0.5 and 1.0, as numbers are written here
 */
public record ScoreColumns(String sentence, List<Integer> tenths, List<String> labels) {
    private static final double BASE = 92;
    private static final double ROOM = 80;
    private static final double RADIUS = 4;

    /** So many dots fit above each other. */
    private static final int DOTS = 9;

    public String svg(int width) {
        var svg = new Svg("chart columns", width, 118, sentence);
        var x = new LinearScale(0, 10, 18, width - 18);
        svg.path("axis", "M8 " + px(BASE) + "H" + px(width - 8));
        int most = tenths.stream().mapToInt(Integer::intValue).max().orElse(0);
        for (int tenth = 0; tenth < tenths.size(); tenth++) {
            var count = tenths.get(tenth);
            var at = x.at(tenth);
            if (most <= DOTS) dots(svg, at, count);
            else if (count > 0) column(svg, at, count, ROOM * count / most);
        }
        for (int i = 0; i < labels.size(); i++) {
            svg.text("", new Point(x.at(i * 5), BASE + 18), Anchor.MIDDLE, labels.get(i));
        }
        return svg.close();
    }

    private static void dots(Svg svg, double at, int count) {
        for (int i = 0; i < count; i++) {
            svg.circle("dot", new Point(at, BASE - 6 - i * 2.1 * RADIUS), RADIUS);
        }
    }

    private static void column(Svg svg, double at, int count, double height) {
        svg.path("column", "M" + px(at - 8) + " " + px(BASE) + "v" + px(-height) + "h16v" + px(height) + "Z");
        svg.text("ink b", new Point(at, BASE - height - 4), Anchor.MIDDLE, String.valueOf(count));
    }
}
