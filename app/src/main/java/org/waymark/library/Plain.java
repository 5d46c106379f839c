package org.waymark.library;

import java.util.regex.Pattern;

/** Words of a goal without the numbers that were true of that one goal only. */
final class Plain {
    private static final String NUMBER = "[€$£]?\\d[\\d.,:/-]*(?:\\s?[%€$£])?";
    private static final Pattern WAY = Pattern.compile("\\s+from " + NUMBER + "(\\s?\\p{L}+)? to " + NUMBER + "\\1?");
    private static final Pattern ANY = Pattern.compile(NUMBER);

    private Plain() {}

    /** {@code "Churn from 5 to 3%"} becomes {@code "Churn"}, {@code "Ship 3 products"} becomes {@code "Ship … products"}. */
    static String words(String title) {
        var without = WAY.matcher(title).replaceAll("");
        var plain = ANY.matcher(without).replaceAll("…").strip();
        return plain.isEmpty() ? "…" : plain;
    }
}
