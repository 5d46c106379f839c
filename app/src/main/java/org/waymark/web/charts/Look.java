package org.waymark.web.charts;

/** How one part of a drawing looks: the class names that the style sheet knows, and the rare own style. */
record Look(String css, String style) {

    static Look of(String css) {
        return new Look(css, "");
    }

    String attributes() {
        return (css.isEmpty() ? "" : " class=\"" + css + "\"") + (style.isEmpty() ? "" : " style=\"" + style + "\"");
    }
}
