package org.waymark.library;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.people.Folding;

/**
 * What somebody typed to find a template. Each word must begin a word of it; of longer words one letter may be wrong, missing or too
 * many, or two beside each other swapped, of very long ones two.
 */
final class Looked {
    private static final int LONG = 5;
    private static final int VERY_LONG = 9;

    private final List<String> words;

    private Looked(List<String> words) {
        this.words = words;
    }

    static Looked forText(String typed) {
        return new Looked(words(typed).toList());
    }

    /** 0: not at all; the more, the better: words in the name count most. */
    int score(Template template, String more) {
        if (words.isEmpty()) return 1;
        var name = words(template.name()).toList();
        var rest = Stream.concat(template.texts(), Stream.of(more))
                .flatMap(Looked::words)
                .toList();
        int score = 1;
        for (var word : words) {
            int found = Math.max(3 * score(word, name), score(word, rest));
            if (found == 0) return 0;
            score += found;
        }
        return score;
    }

    /** 2 where the word begins one of these, 1 where it nearly does. */
    private static int score(String word, List<String> these) {
        if (these.stream().anyMatch(one -> one.startsWith(word))) return 2;
        int mistakes = word.length() >= VERY_LONG ? 2 : word.length() >= LONG ? 1 : 0;
        return mistakes > 0 && these.stream().anyMatch(one -> nearlyBegins(one, word, mistakes)) ? 1 : 0;
    }

    /** The distance of Damerau and Levenshtein between the word and the nearest beginning of another: letters swapped are one mistake. */
    private static boolean nearlyBegins(String one, String word, int mistakes) {
        if (one.length() < word.length() - mistakes || one.charAt(0) != word.charAt(0)) return false;
        var start = one.substring(0, Math.min(one.length(), word.length() + mistakes));
        var rows = new int[word.length() + 1][start.length() + 1];
        for (int j = 0; j <= start.length(); j++) rows[0][j] = j;
        for (int i = 1; i <= word.length(); i++) {
            rows[i][0] = i;
            for (int j = 1; j <= start.length(); j++) {
                int same = word.charAt(i - 1) == start.charAt(j - 1) ? 0 : 1;
                rows[i][j] = Math.min(Math.min(rows[i][j - 1], rows[i - 1][j]) + 1, rows[i - 1][j - 1] + same);
                if (isSwapped(word, i, start, j)) rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
            }
        }
        return Arrays.stream(rows[word.length()]).min().orElse(mistakes + 1) <= mistakes;
    }

    private static boolean isSwapped(String word, int i, String start, int j) {
        return i > 1 && j > 1 && word.charAt(i - 1) == start.charAt(j - 2) && word.charAt(i - 2) == start.charAt(j - 1);
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(Folding.fold(text).split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty());
    }

    @Override
    public String toString() {
        return words.stream().collect(Collectors.joining(" "));
    }
}
