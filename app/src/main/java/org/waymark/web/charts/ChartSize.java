package org.waymark.web.charts;

/** Pixels of a large chart; the margin at its right holds the labels. */
public record ChartSize(int width, int height, int margin) {

    /** A phone has no room for words beside the chart and for every second label below it. */
    boolean isNarrow() {
        return width < 420;
    }
}
