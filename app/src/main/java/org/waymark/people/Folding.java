package org.waymark.people;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text as it is searched: {@code "  Étude  Über STRASSE"} and {@code "etude uber straße"} fold alike. Search columns keep folded
 * text, because the embedded database knows the letters of ASCII only.
 */
public final class Folding {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\p{Cc}]+");

    private Folding() {}

    /**
     * Never longer than twice the text, so that a column sized for it cannot overflow: one character may decompose into
     * eighteen.
     */
    public static String fold(String text) {
        var bare = MARKS.matcher(Normalizer.normalize(text, Form.NFKD)).replaceAll("");
        // up and down again folds what has no lower case of its own: ß, final sigma, dotless i
        var small = bare.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('ς', 'σ');
        var squeezed = SPACE.matcher(Normalizer.normalize(small, Form.NFC))
                .replaceAll(" ")
                .strip();
        return cut(squeezed, 2 * text.codePointCount(0, text.length()));
    }

    private static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit);
    }
}
