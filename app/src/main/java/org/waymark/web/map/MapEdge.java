package org.waymark.web.map;

import java.util.Locale;

/**
 * A line between two cards, from the child or the one that aims to the parent or the KPI.
 *
 * @param look its classes
 * @param from the place of the card among the cards of the map where it begins, and likewise {@code to}
 * @param label what stands at its end; empty: nothing
 */
public record MapEdge(String look, String tip, int from, int to, String path, String label, int labelX, int labelY) {
    private static final int ARROW = 7;
    private static final int APART = 16;
    private static final int BULGE = 46;

    /** How strong it is drawn. */
    enum Kind {
        PLAIN("", "tip"),
        CROSS(" cross", "tip"),
        STRONG(" moves strong", "tip-ok"),
        SOME(" moves some", "tip-ok"),
        NONE(" moves none", "tip");

        private final String look;
        private final String tip;

        Kind(String look, String tip) {
            this.look = look;
            this.tip = tip;
        }
    }

    /** An end: a card and its place among the cards. */
    record End(int index, Spot at) {}

    static MapEdge of(Kind kind, End from, End to, String label) {
        var shift = kind == Kind.CROSS ? APART : 0;
        var fromY = from.at().middle() + shift;
        var toY = to.at().middle() + shift;
        var below = toY <= fromY;
        return new MapEdge(
                "edge" + kind.look,
                kind.tip,
                from.index(),
                to.index(),
                path(from.at(), fromY, to.at(), toY),
                label,
                to.at().right() + 12,
                below ? toY - 9 : toY + 20);
    }

    private static String path(Spot from, int fromY, Spot to, int toY) {
        if (from.x() > to.right()) {
            return curve(from.x(), fromY, (from.x() + to.right()) / 2, to.right() + ARROW, toY);
        }
        if (from.right() < to.x()) {
            return curve(from.right(), fromY, (from.right() + to.x()) / 2, to.x() - ARROW, toY);
        }
        return curve(from.right(), fromY, Math.max(from.right(), to.right()) + BULGE, to.right() + ARROW, toY);
    }

    private static String curve(int x, int y, int middle, int endX, int endY) {
        return String.format(Locale.ROOT, "M%d %dC%d %d %d %d %d %d", x, y, middle, y, middle, endY, endX, endY);
    }
}
