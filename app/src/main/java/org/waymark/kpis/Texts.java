package org.waymark.kpis;

import java.util.List;
import org.waymark.platform.Refused.Problem;

/** Checks what people wrote: collects what is wrong, hands back the text as it will be kept. */
record Texts(List<Problem> problems) {

    /** A name: one line, inner white space squeezed. */
    String line(String field, String text, int longest) {
        return text(field, text.replaceAll("[\\p{Z}\\t\\r\\n]+", " "), longest);
    }

    /** Several lines. */
    String text(String field, String text, int longest) {
        var kept = text.replace("\r\n", "\n").strip();
        if (kept.codePointCount(0, kept.length()) > longest) {
            problems.add(new Problem(field, kept, "no.text.longest", longest));
        } else if (!storable(kept)) {
            problems.add(new Problem(field, "", "no.text.invisible"));
        }
        return kept;
    }

    /** Neither control characters nor halves of a character: not each database takes them. */
    static boolean storable(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t'
                        || Character.getType(c) == Character.SURROGATE);
    }
}
