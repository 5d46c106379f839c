package org.waymark.web.charts;

import static org.waymark.web.charts.Markup.px;

import java.util.List;

/** How often it came true against how sure people had been; on the slanted line both are the same. */
public record CalibrationChart(String sentence, List<Mark> marks, String said, String made) {
    private static final double LEFT = 40;
    private static final double TOP = 10;
    private static final double BASE = 170;

    /**
     * Everybody who said the same.
     *
     * @param said 0 to 1
     * @param low of the 95 % interval
     */
    public record Mark(double said, double made, double low, double high) {}

    public String svg(int width) {
        var svg = new Svg("chart calibration", width, 206, sentence);
        var x = new LinearScale(0, 1, LEFT, width - 16);
        var y = new LinearScale(0, 1, BASE, TOP);
        for (int tenths = 0; tenths <= 10; tenths += 5) {
            svg.path("grid", "M" + px(LEFT) + " " + px(y.at(tenths / 10.0)) + "H" + px(width - 16));
            svg.text("", new Point(LEFT - 8, y.at(tenths / 10.0) + 4), Anchor.END, String.valueOf(tenths));
            svg.text("", new Point(x.at(tenths / 10.0), BASE + 16), Anchor.MIDDLE, String.valueOf(tenths));
        }
        svg.path("pace-line", "M" + px(LEFT) + " " + px(BASE) + "L" + px(width - 16) + " " + px(TOP));
        for (var mark : marks) {
            svg.path("limit", "M" + px(x.at(mark.said())) + " " + px(y.at(mark.low())) + "V" + px(y.at(mark.high())));
            svg.circle("now", new Point(x.at(mark.said()), y.at(mark.made())), 4.5);
        }
        svg.text("", new Point((LEFT + width) / 2, BASE + 32), Anchor.MIDDLE, said);
        svg.text("ink", new Point(LEFT + 4, TOP + 8), Anchor.START, made);
        return svg.close();
    }
}
