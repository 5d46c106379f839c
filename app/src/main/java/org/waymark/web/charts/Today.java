package org.waymark.web.charts;

import static org.waymark.web.charts.Markup.px;

/** The line of today with its yellow diamond on top. */
record Today(double x, double top, double bottom) {

    private static final double HALF = 3.5;

    /** The line starts half a pixel below the middle of the diamond, which hides its end. */
    void draw(Svg svg) {
        svg.path("today", "M" + px(x) + " " + px(top + 0.5) + "V" + px(bottom));
        svg.raw("<rect class=\"blaze\" x=\"%s\" y=\"%s\" width=\"7\" height=\"7\" transform=\"rotate(45 %s %s)\"/>"
                .formatted(px(x - HALF), px(top - HALF), px(x), px(top)));
    }
}
