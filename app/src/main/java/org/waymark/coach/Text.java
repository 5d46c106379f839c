package org.waymark.coach;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Folded text as words. */
final class Text {
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Text() {}

    static List<String> words(String folded) {
        return Arrays.stream(GAP.split(folded)).filter(word -> !word.isEmpty()).toList();
    }

    /** Whether one of these phrases stands at the beginning: {@code launch} or {@code roll out}. */
    static boolean startsWith(Set<String> phrases, List<String> words) {
        return phrases.contains(phrase(words, 0, 1)) || phrases.contains(phrase(words, 0, 2));
    }

    /** Whether one of these phrases stands at the end. */
    static boolean endsWith(Set<String> phrases, List<String> words) {
        return phrases.contains(phrase(words, words.size() - 1, 1))
                || phrases.contains(phrase(words, words.size() - 2, 2));
    }

    private static String phrase(List<String> words, int from, int length) {
        return from < 0 || from + length > words.size() ? "" : String.join(" ", words.subList(from, from + length));
    }
}
