package org.waymark.web.charts;

/** Writes words and numbers so that they are safe inside markup and the same in every locale. */
final class Markup {

    private Markup() {}

    /** Control characters are dropped: no XML parser takes them. */
    static String escape(String text) {
        var out = new StringBuilder(text.length() + 16);
        text.codePoints().filter(Markup::isWritable).forEach(c -> append(out, c));
        return out.toString();
    }

    /** Pixels with at most one decimal: finer steps cannot be seen. */
    static String px(double pixels) {
        var tenths = Math.round(pixels * 10);
        var whole = Long.toString(tenths / 10);
        if (tenths % 10 == 0) return whole;
        return (tenths < 0 && tenths > -10 ? "-" : "") + whole + "." + Math.abs(tenths % 10);
    }

    /** Cuts a text that is wider than its room; a glyph of the 12 px face is 6.1 px wide on average. */
    static String fit(String text, double room) {
        var glyphs = text.codePointCount(0, text.length());
        if (glyphs * 6.1 <= room) return text;
        var kept = (int) (room / 6.1) - 1;
        return kept < 3
                ? ""
                : text.substring(0, text.offsetByCodePoints(0, kept)).stripTrailing() + "…";
    }

    private static boolean isWritable(int c) {
        return c == '\t' || c == '\n' || c >= 0x20 && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF);
    }

    private static void append(StringBuilder out, int c) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> out.appendCodePoint(c);
        }
    }
}
