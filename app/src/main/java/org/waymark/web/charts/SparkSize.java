package org.waymark.web.charts;

/** How large a sparkline is and whether it stands in a line of text or fills its tile. */
public record SparkSize(String css, int width, int height, double dot) {

    private static final String IN_TEXT = "chart spark";

    /** Beside words, in a row or a rail. */
    public static SparkSize row(int width, int height) {
        return new SparkSize(IN_TEXT, width, height, 2.6);
    }

    /** The KPI board's column. */
    public static SparkSize board() {
        return row(184, 34);
    }

    /** Stretches to the width of its tile. */
    public static SparkSize tile() {
        return new SparkSize("chart", 260, 62, 3.6);
    }

    /** The trend of a key result in the outline. */
    public static SparkSize outline() {
        return new SparkSize(IN_TEXT, 104, 26, 3);
    }

    /** No higher and no lower than the picture. */
    double clamp(double y) {
        return Math.clamp(y, 0, height);
    }

    Svg open(String sentence) {
        return new Svg(css, width, height, sentence);
    }
}
