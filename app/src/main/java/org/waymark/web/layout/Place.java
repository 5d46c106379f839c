package org.waymark.web.layout;

import java.util.List;

/** An entry of the main menu. */
public enum Place {
    HOME("home", "compass", "/", "w"),
    OBJECTIVES("objectives", "objective", "/objectives", "o"),
    KPIS("kpis", "kpi", "/kpis", "k"),
    MAP("map", "waypoints", "/map", "m"),
    TIMELINE("timeline", "chart-no-axes-gantt", "/timeline", "t"),
    REVIEWS("reviews", "presentation", "/reviews", "r");

    private final String word;
    private final String icon;
    private final String path;
    private final String key;

    Place(String word, String icon, String path, String key) {
        this.word = word;
        this.icon = icon;
        this.path = path;
        this.key = key;
    }

    /** Those that have no tab of their own on a phone. */
    public static List<Place> beyondTabs() {
        return List.of(MAP, TIMELINE, REVIEWS);
    }

    /** The key of its name among the words. */
    public String word() {
        return "layout.place." + word;
    }

    public String icon() {
        return icon;
    }

    public String path() {
        return path;
    }

    /** Goes there after G. */
    public String key() {
        return key;
    }
}
