package org.waymark.coach;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.people.Folding;

/** Finds the figures in a title: what it wants to reach, and until when. */
final class Numerals {
    /** Not part of a word (V2, Q3, B2B), of a date (15.12.), of a rank (#1) or of a pair (24/7), nor the whole round (360°). */
    private static final Pattern FIGURE = Pattern.compile(
            "(?<![\\p{L}\\d.,/#-])(?:[+−–]\\s?|-(?=\\d))?(?:[$€£]\\s?)?(\\d+(?:[.,  ]?\\d+)*)(?:k|m|bn|x)?(?:\\s?(%|percent|per cent|prozent|por ciento))?"
                    + "(?![\\p{L}\\d/]|[.,]\\d|\\.\\s?\\d|-\\p{L}|\\s?°(?!\\s?[CF](?!\\p{L})))(?:\\s?[$€£]|\\+)?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern AFTER = Pattern.compile("^[^\\p{L}\\p{N}]*([\\p{L}\\p{M}]+)");
    private static final Pattern BEFORE = Pattern.compile("([\\p{L}\\p{M}]+)[^\\p{L}\\p{N}]*$");

    private static final Pattern YEAR = Pattern.compile("(?:19|20|21)\\d\\d");

    /**
     * A figure in a text.
     *
     * @param text as it stands there, with its sign and its percent
     */
    record Figure(String text, int start, int end) {}

    private Numerals() {}

    /** Figures that measure: neither years nor days of a month nor spans of time. */
    static List<Figure> measures(String title) {
        if (title.chars().noneMatch(Character::isDigit)) return List.of();
        var found = new ArrayList<Figure>();
        for (var match : FIGURE.matcher(title).results().toList()) {
            if (isMeasure(title, match)) found.add(new Figure(match.group().strip(), match.start(), match.end()));
        }
        return found;
    }

    /** "halve", "twice as": a figure without digits. Whoever thinks twice or checks double counts nothing. */
    static Optional<String> multiple(List<String> words) {
        return IntStream.range(0, words.size())
                .filter(at -> isMultiple(words, at))
                .mapToObj(words::get)
                .findFirst();
    }

    private static boolean isMultiple(List<String> words, int at) {
        var both = at + 1 == words.size() ? "" : words.get(at) + " " + words.get(at + 1);
        return !Lexicon.IDIOMS.contains(both)
                && (Lexicon.MULTIPLES.contains(words.get(at)) || Lexicon.MULTIPLES.contains(both));
    }

    /** The longest span of days that a title gives itself: "within the next three years" are 1,095. */
    static Optional<Integer> spanDays(List<String> words) {
        var longest = 0;
        for (var at = 1; at < words.size(); at++) {
            var unit = Lexicon.SPANS.get(words.get(at));
            var count = unit == null ? null : number(words.get(at - 1));
            if (unit != null && count != null && isWithin(words, at - 1)) {
                longest = Math.max(longest, unit * count);
            }
        }
        return longest == 0 ? Optional.empty() : Optional.of(longest);
    }

    /** The last year that a title names as its end: "by 2030". */
    static Optional<Integer> untilYear(List<String> words) {
        for (var at = words.size() - 1; at > 0; at--) {
            if (YEAR.matcher(words.get(at)).matches() && isUntil(words, at)) {
                return Optional.of(Integer.valueOf(words.get(at)));
            }
        }
        return Optional.empty();
    }

    /** Whether what a title gives itself ends after a day. */
    static boolean endsAfter(List<String> words, LocalDate start, LocalDate end) {
        // a tenth more: a quarter is 90 to 92 days, and three months are three months
        var span =
                spanDays(words).filter(days -> start.plusDays(days - days / 10).isAfter(end));
        return span.isPresent()
                || untilYear(words).filter(year -> year > end.getYear()).isPresent();
    }

    private static boolean isMeasure(String title, MatchResult match) {
        if (match.group(2) != null) return true;
        if (YEAR.matcher(match.group(1)).matches()) return false;
        var after = neighbour(AFTER, title.substring(match.end()));
        var before = neighbour(BEFORE, title.substring(0, match.start()));
        return !Lexicon.MONTHS.contains(after)
                && !Lexicon.SPANS.containsKey(after)
                && !Lexicon.MONTHS.contains(before)
                && !Lexicon.RANKS.contains(before);
    }

    /** The word beside a figure; empty when there is none. */
    private static String neighbour(Pattern where, String text) {
        var word = where.matcher(text);
        return word.find() ? Folding.fold(word.group(1)) : "";
    }

    private static @Nullable Integer number(String word) {
        if (word.length() <= 4 && word.chars().allMatch(Character::isDigit)) return Integer.valueOf(word);
        return Lexicon.NUMBERS.get(word);
    }

    /** A preposition of time at most three words before. */
    private static boolean isWithin(List<String> words, int at) {
        return words.subList(Math.max(0, at - 3), at).stream().anyMatch(Lexicon.WITHIN::contains);
    }

    private static boolean isUntil(List<String> words, int at) {
        return words.subList(Math.max(0, at - 3), at).stream().anyMatch(Lexicon.UNTIL::contains);
    }
}
