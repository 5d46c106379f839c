package org.waymark.coach;

import java.util.regex.Pattern;
import org.waymark.people.Folding;

/** What a title says, seen through the word lists. */
final class Titles {
    private static final Pattern LAST_WORD = Pattern.compile("\\p{L}+\\s*$");
    private static final int FEWEST_WORDS = 2;

    private Titles() {}

    /** Whether it names something that is made: "launch the shop", "the shop launched by May", "Shop einführen". */
    static boolean isOutput(String title) {
        var words = Text.words(Folding.fold(title));
        return Text.startsWith(Lexicon.OUTPUT, words)
                || Text.endsWith(Lexicon.OUTPUT_LAST, words)
                || Text.endsWith(Lexicon.OUTPUT_LAST, Text.words(Folding.fold(withoutEnd(title))));
    }

    /** Without a figure and the word that leads to it: "revenue up by 20 % this year" is "revenue up this year". */
    static String without(String title, Numerals.Figure figure) {
        var before = title.substring(0, figure.start());
        var last = LAST_WORD.matcher(before);
        if (last.find() && Lexicon.LEADING.contains(Folding.fold(last.group())))
            before = before.substring(0, last.start());
        return (before + " " + title.substring(figure.end()))
                .replaceAll("\\s+", " ")
                .strip();
    }

    static boolean saysSomething(String title) {
        return Text.words(Folding.fold(title)).stream()
                        .filter(word -> !Lexicon.COMMON.contains(word))
                        .count()
                >= FEWEST_WORDS;
    }

    /** Without "by 1 March" at its end. */
    private static String withoutEnd(String title) {
        var words = title.strip().split("\\s+");
        for (var at = words.length - 1; at > 0 && at >= words.length - 4; at--) {
            if (Lexicon.UNTIL.contains(Folding.fold(words[at]))) {
                return String.join(" ", java.util.Arrays.copyOf(words, at));
            }
        }
        return title;
    }
}
