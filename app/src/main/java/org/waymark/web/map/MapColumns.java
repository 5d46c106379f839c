package org.waymark.web.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.waymark.people.Level;

/**
 * The columns of a map from left to right: KPIs, company, teams, people. A level has as many columns as its objectives stand behind
 * each other.
 */
final class MapColumns {
    static final int KPI_WIDTH = 190;
    private static final int GAP = 76;

    private final SortedMap<Place, Integer> lefts = new TreeMap<>();
    private final List<MapHead> heads = new ArrayList<>();
    private final int width;

    private record Place(Level level, int step) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return level == other.level ? Integer.compare(step, other.step) : level.compareTo(other.level);
        }
    }

    /** @param steps how many columns each level takes */
    MapColumns(boolean kpis, Map<Level, Integer> steps) {
        var x = 0;
        if (kpis) {
            heads.add(new MapHead("map.head.kpis", 0, KPI_WIDTH));
            x = KPI_WIDTH + GAP;
        }
        for (var level : Level.values()) {
            var columns = steps.getOrDefault(level, 0);
            if (columns == 0) continue;
            var from = x;
            for (int step = 0; step < columns; step++) {
                lefts.put(new Place(level, step), x);
                x += width(level) + GAP;
            }
            heads.add(new MapHead("map.head." + level.name().toLowerCase(Locale.ROOT), from, x - GAP - from));
        }
        width = Math.max(0, x - GAP);
    }

    List<MapHead> heads() {
        return heads;
    }

    int width() {
        return width;
    }

    Spot spot(Level level, int step, int y) {
        return new Spot(lefts.getOrDefault(new Place(level, step), 0), y, width(level), height(level));
    }

    static int width(Level level) {
        return switch (level) {
            case COMPANY -> 244;
            case TEAM -> 236;
            case INDIVIDUAL -> 216;
        };
    }

    static int height(Level level) {
        return level == Level.COMPANY ? 116 : 96;
    }
}
