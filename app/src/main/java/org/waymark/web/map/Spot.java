package org.waymark.web.map;

/** Where a card stands, in pixels from the upper left corner. */
public record Spot(int x, int y, int width, int height) {
    int right() {
        return x + width;
    }

    int middle() {
        return y + height / 2;
    }

    public String style() {
        return "left:" + x + "px;top:" + y + "px";
    }
}
