package org.waymark.web.charts;

import static org.waymark.web.charts.Markup.px;

import org.waymark.objectives.Status;

/** How the mark of a status looks on a chart: its colour token and its shape. */
final class StatusLook {

    private StatusLook() {}

    static String colour(Status status) {
        return switch (status) {
            case ON_TRACK -> "var(--ok-mark)";
            case AT_RISK -> "var(--risk-mark)";
            case OFF_TRACK -> "var(--off-mark)";
            case DONE -> "var(--done-mark)";
            case NOT_STARTED, NO_DATA -> "var(--idle-mark)";
        };
    }

    static String glyph(Status status, Point at) {
        return switch (status) {
            case ON_TRACK, DONE -> circle(at, 6);
            case AT_RISK -> "<path d=\"M" + px(at.x()) + " " + px(at.y() - 7) + "l7 12.5h-14z\"/>";
            case OFF_TRACK -> "<path d=\"M" + px(at.x()) + " " + px(at.y() - 7.5) + "l7.5 7.5-7.5 7.5-7.5-7.5z\"/>";
            case NOT_STARTED, NO_DATA -> circle(at, 4);
        };
    }

    private static String circle(Point at, double radius) {
        return "<circle cx=\"" + px(at.x()) + "\" cy=\"" + px(at.y()) + "\" r=\"" + px(radius) + "\"/>";
    }
}
