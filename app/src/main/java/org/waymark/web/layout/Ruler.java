package org.waymark.web.layout;

/**
 * Where today stands in the cycle.
 *
 * @param percent of its days gone, 0 to 100
 */
public record Ruler(double percent, int weeks, String sentence) {
    public Ruler {
        percent = Math.clamp(percent, 0, 100);
        weeks = Math.clamp(weeks, 1, 60);
    }

    public String style() {
        return "--p:" + Math.round(percent * 10) / 10.0 + "%;--weeks:" + weeks;
    }
}
