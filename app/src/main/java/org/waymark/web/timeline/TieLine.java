package org.waymark.web.timeline;

/**
 * A dependency as it is drawn: from the end of one bar, right and then down or up to another.
 *
 * @param from the anchor of the row it comes from
 * @param to the anchor of the row that waits
 * @param end the place at which it leaves the first: its end, unless it turns before
 * @param turn the place in which it turns
 * @param fromRow which of the shown rows it is, from 0
 */
public record TieLine(String from, String to, double end, double turn, int fromRow, int toRow, boolean bad) {
    private static final int ROW = 36;

    /** From the middle of a row to the edge of its bar. */
    private static final int HALF_BAR = 9;

    private static final int ARROW = 5;
    private static final double APART = 0.8;

    /**
     * Turns at the second bar, or above it where that one starts too early.
     *
     * @param start the place in which the second starts
     * @param last the place in which the second ends
     */
    static TieLine of(
            String from, String to, double end, double start, double last, int fromRow, int toRow, boolean bad) {
        var turn = Math.max(start + APART / 2, Math.min(end + APART, last - APART / 2));
        return new TieLine(from, to, Math.min(end, turn), Math.min(100, turn), fromRow, toRow, bad);
    }

    public String x1() {
        return Span.percent(end);
    }

    public String x2() {
        return Span.percent(turn);
    }

    public int y1() {
        return fromRow * ROW + ROW / 2;
    }

    /** Where the arrow touches the bar. */
    public int y2() {
        return toRow * ROW + ROW / 2 + (isDown() ? -HALF_BAR : HALF_BAR);
    }

    /** Where the line meets the arrow. */
    public int y2Line() {
        return y2() + (isDown() ? -ARROW : ARROW);
    }

    private boolean isDown() {
        return toRow > fromRow;
    }

    public String arrow() {
        return isDown() ? "M-4 -7H4L0 0z" : "M-4 7H4L0 0z";
    }
}
