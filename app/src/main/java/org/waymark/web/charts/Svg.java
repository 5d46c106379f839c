package org.waymark.web.charts;

import static org.waymark.web.charts.Markup.escape;
import static org.waymark.web.charts.Markup.px;

/** An inline drawing under construction: one sentence for those who cannot see it, then its parts in painting order. */
final class Svg {

    private final StringBuilder out = new StringBuilder(1024);

    /** Width and height are always written, so that the page does not move when the drawing arrives. */
    Svg(String css, int width, int height, String label) {
        this("img", css, width, height, label);
    }

    private Svg(String role, String css, int width, int height, String label) {
        out.append("<svg class=\"").append(css);
        out.append("\" width=\"").append(width).append("\" height=\"").append(height);
        out.append("\" viewBox=\"0 0 ").append(width).append(' ').append(height);
        out.append("\" role=\"")
                .append(role)
                .append("\" aria-label=\"")
                .append(escape(label))
                .append("\">");
    }

    /** With links in it, which a picture would hide from those who cannot see it. */
    static Svg ofLinks(String css, int width, int height, String label) {
        return new Svg("group", css, width, height, label);
    }

    void path(String css, String d) {
        path(Look.of(css), d);
    }

    void path(Look look, String d) {
        out.append("<path").append(look.attributes()).append(" d=\"").append(d).append("\"/>");
    }

    void circle(String css, Point at, double radius) {
        out.append("<circle class=\"").append(css);
        out.append("\" cx=\"").append(px(at.x())).append("\" cy=\"").append(px(at.y()));
        out.append("\" r=\"").append(px(radius)).append("\"/>");
    }

    void text(String css, Point at, Anchor anchor, String words) {
        text(Look.of(css), at, anchor, words);
    }

    void text(Look look, Point at, Anchor anchor, String words) {
        out.append("<text").append(look.attributes());
        out.append(" x=\"")
                .append(px(at.x()))
                .append("\" y=\"")
                .append(px(at.y()))
                .append('"');
        out.append(anchor == Anchor.START ? "" : anchor.attribute());
        out.append('>').append(escape(words)).append("</text>");
    }

    /** A part whose markup no other chart needs; its words must be escaped already. */
    void raw(String markup) {
        out.append(markup);
    }

    String close() {
        return out.append("</svg>").toString();
    }
}
