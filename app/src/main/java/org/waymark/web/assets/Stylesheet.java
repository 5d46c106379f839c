package org.waymark.web.assets;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Joins the small style sheets to the one that pages load, without comments and spare blanks. */
final class Stylesheet {
    /** A string, kept as it is; else a comment with the blanks around it, or blanks. */
    private static final Pattern PIECE =
            Pattern.compile("(\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*')|(?:\\s|/\\*[\\s\\S]*?\\*/)+");

    private static final Pattern BLANK_AT_MARK = Pattern.compile("(\"(?:[^\"\\\\]|\\\\.)*\")| ?([{};,]) ?");

    private Stylesheet() {}

    static String joined(List<String> parts) {
        var oneSpace = PIECE.matcher(String.join("\n", parts))
                .replaceAll(piece -> piece.group(1) == null ? " " : quoted(piece.group(1)));
        return BLANK_AT_MARK
                .matcher(oneSpace)
                .replaceAll(piece -> quoted(piece.group(1) == null ? piece.group(2) : piece.group(1)))
                .replace(";}", "}")
                .strip();
    }

    private static String quoted(String text) {
        return Matcher.quoteReplacement(text);
    }
}
