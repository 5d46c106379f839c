package org.waymark.coach;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.waymark.people.Folding;

/**
 * A title, read once and seen through the word lists.
 *
 * @param words folded, in their order
 * @param figures what it wants to reach, in numbers
 */
record Title(String text, List<String> words, List<Numerals.Figure> figures) {
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern LAST_WORD = Pattern.compile("\\p{L}+\\s*$");
    private static final int FEWEST_WORDS = 2;
    private static final int LONGEST_DATE = 4;

    static Title of(String text) {
        return new Title(text.strip(), words(Folding.fold(text)), Numerals.measures(text));
    }

    static List<String> words(String folded) {
        return Arrays.stream(GAP.split(folded)).filter(word -> !word.isEmpty()).toList();
    }

    boolean isBlank() {
        return text.isEmpty();
    }

    boolean has(Set<String> list) {
        return words.stream().anyMatch(list::contains);
    }

    /** Whether it names something that is made: "launch the shop", "the shop launched by May", "Shop einführen". */
    boolean isOutput() {
        return begins() && !isMeasured() && !isFelt() || endsIn(words) || endsIn(withoutDate());
    }

    /** What people do that it counts, whatever comes of it. Costs and rates of that are no longer what they do. */
    Optional<String> activity() {
        if (has(Lexicon.MEASURES)) return Optional.empty();
        return words.stream().filter(Lexicon.ACTIVITY::contains).findFirst();
    }

    /** Without a figure and the word that leads to it: "revenue up by 20 % this year" is "revenue up this year". */
    String without(Numerals.Figure figure) {
        var before = text.substring(0, figure.start());
        var last = LAST_WORD.matcher(before);
        if (last.find() && Lexicon.LEADING.contains(Folding.fold(last.group()))) {
            before = before.substring(0, last.start());
        }
        return (before + " " + text.substring(figure.end()))
                .replaceAll("\\s+", " ")
                .strip();
    }

    static boolean saysSomething(String text) {
        return words(Folding.fold(text)).stream()
                        .filter(word -> !Lexicon.COMMON.contains(word))
                        .count()
                >= FEWEST_WORDS;
    }

    /** Without "by 1 March" at its end. */
    private List<String> withoutDate() {
        for (var at = words.size() - 1; at > 0 && at >= words.size() - LONGEST_DATE; at--) {
            if (Lexicon.UNTIL.contains(words.get(at))) return words.subList(0, at);
        }
        return words;
    }

    private boolean begins() {
        return at(Lexicon.OUTPUT, words, 0, 1)
                || at(Lexicon.OUTPUT, words, 0, 2)
                || at(Lexicon.OUTPUT_BEFORE, words, 0, 1) && words.size() > 1 && isLittle(words.get(1));
    }

    /** "Build time", "release failure rate": what looks like a verb is part of the name of what is measured. */
    private boolean isMeasured() {
        return words.stream()
                .skip(1)
                .limit(2)
                .takeWhile(word -> !isLittle(word))
                .anyMatch(Lexicon.MEASURES::contains);
    }

    /** "Build trust", "deliver an experience that lasts", but not "build a trust centre". */
    private boolean isFelt() {
        return IntStream.range(1, words.size())
                .filter(at -> Lexicon.OUTCOMES.contains(words.get(at)))
                .anyMatch(at -> at == 1 || at + 1 == words.size() || isLittle(words.get(at + 1)));
    }

    private static boolean isLittle(String word) {
        return Lexicon.COMMON.contains(word)
                || Lexicon.NUMBERS.containsKey(word)
                || word.chars().anyMatch(Character::isDigit);
    }

    private static boolean endsIn(List<String> words) {
        return at(Lexicon.OUTPUT_LAST, words, words.size() - 1, 1)
                || at(Lexicon.OUTPUT_LAST, words, words.size() - 2, 2);
    }

    /** Whether a phrase of so many words of a list stands at a place. */
    private static boolean at(Set<String> phrases, List<String> words, int from, int length) {
        return from >= 0
                && from + length <= words.size()
                && phrases.contains(String.join(" ", words.subList(from, from + length)));
    }
}
