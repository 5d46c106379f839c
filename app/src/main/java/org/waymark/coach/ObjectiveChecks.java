package org.waymark.coach;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.people.Folding;
import org.waymark.people.Level;

/** How the objective itself is put: its words, its owner, its cycle, and what it is for. */
final class ObjectiveChecks {
    private static final int LONGEST = 120;
    private static final int MOST_CONJUNCTIONS = 1;

    private ObjectiveChecks() {}

    static List<Hint> of(Written written) {
        var hints = new ArrayList<Hint>();
        words(written.title()).forEach(hints::add);
        number(written.title()).ifPresent(hints::add);
        if (!written.owned()) hints.add(Hint.of(Rule.OBJECTIVE_OWNER, ""));
        beyond(written).ifPresent(hints::add);
        purpose(written).ifPresent(hints::add);
        twin(written).ifPresent(hints::add);
        return hints;
    }

    private static Stream<Hint> words(String title) {
        var words = Text.words(Folding.fold(title));
        var hints = Stream.<Hint>builder();
        if (isOneWord(title, words)) hints.add(Hint.of(Rule.OBJECTIVE_SHORT, title, title.strip()));
        else vague(title, words).ifPresent(hints::add);
        if (title.codePointCount(0, title.length()) > LONGEST) {
            hints.add(Hint.of(Rule.OBJECTIVE_LONG, title, title.codePointCount(0, title.length()), LONGEST));
        }
        if (isSeveral(title, words)) hints.add(Hint.of(Rule.OBJECTIVE_SEVERAL, title));
        if (Titles.isOutput(title)) hints.add(Hint.of(Rule.OBJECTIVE_OUTPUT, title, title.strip()));
        return hints.build();
    }

    /** Where words are not parted by spaces, one "word" is a sentence. */
    private static boolean isOneWord(String title, List<String> words) {
        return words.size() == 1 && title.codePoints().noneMatch(Character::isIdeographic);
    }

    /** Only where nothing but vague and little words is left: "improve the onboarding" says what, "be better" does not. */
    private static Optional<Hint> vague(String title, List<String> words) {
        var vague = words.stream().filter(Lexicon.VAGUE::contains).findFirst();
        var says = words.stream().anyMatch(word -> !Lexicon.VAGUE.contains(word) && !Lexicon.COMMON.contains(word));
        return says ? Optional.empty() : vague.map(word -> Hint.of(Rule.OBJECTIVE_VAGUE, title, word));
    }

    private static boolean isSeveral(String title, List<String> words) {
        var conjunctions = words.stream().filter(Lexicon.AND::contains).count();
        return conjunctions > MOST_CONJUNCTIONS
                || title.contains(";")
                || title.strip().contains(". ");
    }

    private static Optional<Hint> number(String title) {
        var figures = Numerals.measures(title);
        if (figures.isEmpty()) {
            return Numerals.multiple(title).map(word -> Hint.of(Rule.OBJECTIVE_NUMBER, title, word, ""));
        }
        var figure = figures.getFirst();
        var rest = Titles.without(title, figure);
        var hint = Hint.of(Rule.OBJECTIVE_NUMBER, title, figure.text(), rest);
        return Optional.of(Titles.saysSomething(rest) ? hint.withExample() : hint);
    }

    private static Optional<Hint> beyond(Written written) {
        var cycle = written.cycle();
        if (cycle == null || !Numerals.endsAfter(written.title(), cycle.start(), cycle.end())) return Optional.empty();
        return Optional.of(Hint.of(Rule.OBJECTIVE_BEYOND, written.title() + cycle.end(), cycle.end()));
    }

    /** The goals of the company are where alignment ends. */
    private static Optional<Hint> purpose(Written written) {
        if (written.aligned() || written.level() == Level.COMPANY) return Optional.empty();
        var rule = written.level() == Level.TEAM ? Rule.OBJECTIVE_UNALIGNED : Rule.OBJECTIVE_ALONE;
        return Optional.of(Hint.of(rule, ""));
    }

    private static Optional<Hint> twin(Written written) {
        var own = Similarity.groups(written.title());
        return written.twins().stream()
                .filter(other -> !other.id().equals(written.id()))
                .filter(other -> Similarity.of(own, Similarity.groups(other.title())) >= Similarity.TWINS)
                .max(Comparator.comparing(other -> Similarity.of(own, Similarity.groups(other.title()))))
                .map(other -> Hint.of(
                        Rule.OBJECTIVE_TWIN,
                        written.title() + other.title(),
                        other.title(),
                        other.id().value().toString()));
    }
}
