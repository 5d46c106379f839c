package org.waymark.web.charts;

import static org.waymark.web.charts.Markup.px;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The line through measured values: broken where one is missing, and no finer than the pixels it is drawn on. */
final class InkLine {

    /** A gap narrower than this cannot be seen. */
    private static final double VISIBLE_GAP = 2;

    private final List<List<Point>> pieces = new ArrayList<>();

    private boolean broken = true;

    static InkLine through(List<Point> points) {
        var line = new InkLine();
        points.forEach(line::to);
        return line;
    }

    void to(Point point) {
        if (broken && isApart(point)) pieces.add(new ArrayList<>());
        broken = false;
        pieces.getLast().add(point);
    }

    void skip() {
        broken = true;
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    Point last() {
        return pieces.getLast().getLast();
    }

    /** A value alone between two gaps becomes a line of no length, which its round cap turns into a dot. */
    String d() {
        return pieces.stream().map(InkLine::thinned).map(InkLine::d).collect(Collectors.joining());
    }

    static String d(List<Point> points) {
        if (points.size() == 1) return d(List.of(points.getFirst(), points.getFirst()));
        return points.stream()
                .map(point -> px(point.x()) + ' ' + px(point.y()))
                .collect(Collectors.joining("L", "M", ""));
    }

    /** Keeps the lowest and the highest value of each pixel column, so that no outlier is lost. */
    static List<Point> thinned(List<Point> points) {
        var width = points.getLast().x() - points.getFirst().x();
        if (points.size() <= 2 * width + 2) return points;
        var kept = columns(points).stream().flatMap(InkLine::extremes).collect(Collectors.toCollection(ArrayList::new));
        if (!kept.getLast().equals(points.getLast())) kept.add(points.getLast());
        return kept;
    }

    private boolean isApart(Point point) {
        return isEmpty() || point.x() - last().x() >= VISIBLE_GAP;
    }

    private static List<List<Point>> columns(List<Point> points) {
        var columns = new ArrayList<List<Point>>();
        var column = Double.NaN;
        for (var point : points) {
            if (Math.floor(point.x()) != column) columns.add(new ArrayList<>());
            column = Math.floor(point.x());
            columns.getLast().add(point);
        }
        return columns;
    }

    private static Stream<Point> extremes(List<Point> column) {
        var height = Comparator.comparingDouble(Point::y);
        var top = column.stream().min(height).orElseThrow();
        var bottom = column.stream().max(height).orElseThrow();
        return Stream.of(top, bottom).distinct().sorted(Comparator.comparingInt(column::indexOf));
    }
}
