package org.waymark.imports;

import java.util.regex.Pattern;
import org.waymark.people.Folding;

/** How headings are compared: {@code Owner_Email_ID}, {@code owner e-mail ID} and {@code Owner Email Id} are the same. */
final class Headings {
    private static final Pattern PUNCTUATION = Pattern.compile("[\\s_\\-/()\\[\\]#:*?]+");

    private Headings() {}

    static String fold(String heading) {
        return PUNCTUATION.matcher(Folding.fold(heading)).replaceAll(" ").strip();
    }
}
