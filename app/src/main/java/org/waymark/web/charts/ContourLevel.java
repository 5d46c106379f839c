package org.waymark.web.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The lines of equal height at one level of a grid, found by marching squares and joined end to end. */
final class ContourLevel {

    private final double level;

    private final Map<Place, List<Neighbour>> places = new LinkedHashMap<>();

    /** Crossing points that coincide but for rounding: a fortieth of a cell. */
    private record Place(long x, long y) {
        static Place of(Point point) {
            return new Place(Math.round(point.x() * 40), Math.round(point.y() * 40));
        }
    }

    private record Neighbour(Place next, Point own) {}

    /** In cells of the grid. A closed line ends where it began. */
    record Line(List<Point> points, boolean closed) {}

    ContourLevel(double[][] heights, double level) {
        this.level = level;
        for (var row = 0; row < heights.length - 1; row++)
            for (var column = 0; column < heights[row].length - 1; column++) cross(heights, column, row);
    }

    /** Open lines first, from their ends; what is left then runs in circles. */
    List<Line> lines() {
        var seen = new HashSet<Place>();
        var lines = new ArrayList<Line>();
        places.keySet().stream()
                .sorted(Comparator.comparingInt(place -> neighbours(place).size()))
                .forEach(start -> {
                    if (!seen.contains(start))
                        lines.add(
                                new Line(follow(start, seen), neighbours(start).size() > 1));
                });
        return lines;
    }

    private void cross(double[][] heights, int column, int row) {
        var upperLeft = heights[row][column];
        var upperRight = heights[row][column + 1];
        var lowerRight = heights[row + 1][column + 1];
        var lowerLeft = heights[row + 1][column];
        var crossings = new ArrayList<Point>(4);
        if (isBetween(upperLeft, upperRight)) crossings.add(new Point(column + share(upperLeft, upperRight), row));
        if (isBetween(upperRight, lowerRight))
            crossings.add(new Point(column + 1, row + share(upperRight, lowerRight)));
        if (isBetween(lowerLeft, lowerRight)) crossings.add(new Point(column + share(lowerLeft, lowerRight), row + 1));
        if (isBetween(upperLeft, lowerLeft)) crossings.add(new Point(column, row + share(upperLeft, lowerLeft)));
        for (var i = 0; i + 1 < crossings.size(); i += 2) join(crossings.get(i), crossings.get(i + 1));
    }

    private boolean isBetween(double one, double other) {
        return one < level != other < level;
    }

    private double share(double from, double to) {
        return (level - from) / (to - from);
    }

    private void join(Point one, Point other) {
        places.computeIfAbsent(Place.of(one), _ -> new ArrayList<>()).add(new Neighbour(Place.of(other), one));
        places.computeIfAbsent(Place.of(other), _ -> new ArrayList<>()).add(new Neighbour(Place.of(one), other));
    }

    private List<Point> follow(Place start, Set<Place> seen) {
        var points = new ArrayList<Point>();
        var at = Optional.of(start);
        while (at.isPresent()) {
            var neighbours = neighbours(at.get());
            seen.add(at.get());
            points.add(neighbours.getFirst().own());
            at = neighbours.stream()
                    .map(Neighbour::next)
                    .filter(next -> !seen.contains(next))
                    .findFirst();
        }
        return points;
    }

    private List<Neighbour> neighbours(Place place) {
        return places.getOrDefault(place, List.of());
    }
}
