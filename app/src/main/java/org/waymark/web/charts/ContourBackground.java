package org.waymark.web.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The map behind sign-in and setup: contour lines of invented hills and a marked way to the summit. Decoration only.
 */
public final class ContourBackground {

    private static final int CELLS = 64;

    private static final double LOWEST = -0.12;

    private static final double STEP = 0.058;

    private static final int LEVELS = 22;

    /** Shorter lines are specks. */
    private static final int SHORTEST = 6;

    private static final List<Point> WAY = List.of(
            new Point(0.82, 1.03),
            new Point(0.77, 0.92),
            new Point(0.66, 0.83),
            new Point(0.57, 0.72),
            new Point(0.54, 0.6),
            new Point(0.57, 0.47),
            new Point(0.62, 0.37),
            new Point(0.715, 0.275));

    /** Drawn once: it never changes. */
    private static final String SETUP = new ContourBackground(420, 900).svg();

    private static final String SIGN_IN = new ContourBackground(900, 1000).svg();

    private final int width;

    private final int height;

    private final int rows;

    private ContourBackground(int width, int height) {
        this.width = width;
        this.height = height;
        rows = Math.round((float) CELLS * height / width);
    }

    /** Tall and narrow, beside the steps of the setup. */
    public static String setup() {
        return SETUP;
    }

    public static String signIn() {
        return SIGN_IN;
    }

    private String svg() {
        var out = new StringBuilder(
                "<svg class=\"contours\" width=\"" + width + "\" height=\"" + height + "\" viewBox=\"0 0 " + width + " "
                        + height + "\" preserveAspectRatio=\"xMidYMid slice\" aria-hidden=\"true\"><g>");
        var heights = heights();
        for (var i = 0; i < LEVELS; i++) out.append(level(heights, i));
        out.append("</g><path class=\"way\" d=\"").append(way()).append("\"/>");
        marks().forEach(mark -> out.append(diamond(mark)));
        return out.append("</svg>").toString();
    }

    private double[][] heights() {
        return IntStream.rangeClosed(0, rows)
                .mapToObj(row -> IntStream.rangeClosed(0, CELLS)
                        .mapToDouble(column -> HeightField.at((double) column / CELLS, (double) row / rows))
                        .toArray())
                .toArray(double[][]::new);
    }

    private String level(double[][] heights, int index) {
        var d = new StringBuilder();
        for (var line : new ContourLevel(heights, LOWEST + index * STEP).lines())
            if (line.points().size() >= SHORTEST) d.append(curve(line));
        if (d.isEmpty()) return "";
        return "<path" + (index % 4 == 0 ? " class=\"major\"" : "") + " d=\"" + d + "\"/>";
    }

    /** Every second point is enough for a smooth curve; a closed one runs on into its own beginning. */
    private String curve(ContourLevel.Line line) {
        var all = line.points();
        var points = new ArrayList<Point>();
        for (var i = 0; i < all.size(); i++) if (i % 2 == 0 || i == all.size() - 1) points.add(onPaper(all.get(i)));
        if (!line.closed()) return smooth(points) + "L" + pair(points.getLast());
        points.addAll(List.copyOf(points.subList(0, 2)));
        return smooth(points);
    }

    private Point onPaper(Point cell) {
        return new Point(cell.x() / CELLS * width, cell.y() / rows * height);
    }

    private String way() {
        var points = WAY.stream().map(this::scaled).toList();
        return smooth(points) + "L" + pair(points.getLast());
    }

    private List<Point> marks() {
        var points = WAY.stream().map(this::scaled).toList();
        return List.of(middle(points.get(2), points.get(3)), middle(points.get(4), points.get(5)), points.getLast());
    }

    private Point scaled(Point share) {
        return new Point(share.x() * width, share.y() * height);
    }

    private static String smooth(List<Point> points) {
        var d = new StringBuilder("M" + pair(points.getFirst()));
        for (var i = 1; i < points.size() - 1; i++)
            d.append('Q')
                    .append(pair(points.get(i)))
                    .append(' ')
                    .append(pair(middle(points.get(i), points.get(i + 1))));
        return d.toString();
    }

    private static Point middle(Point one, Point other) {
        return new Point((one.x() + other.x()) / 2, (one.y() + other.y()) / 2);
    }

    private static String pair(Point point) {
        return Math.round(point.x()) + " " + Math.round(point.y());
    }

    private static String diamond(Point at) {
        var x = Math.round(at.x());
        var y = Math.round(at.y());
        return "<rect x=\"" + (x - 7) + "\" y=\"" + (y - 7)
                + "\" width=\"14\" height=\"14\" rx=\"1.5\" transform=\"rotate(45 " + x + " " + y + ")\"/>";
    }
}
