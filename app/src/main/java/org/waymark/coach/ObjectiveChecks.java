package org.waymark.coach;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Period;
import org.waymark.people.Level;

/** How the objective itself is put: its words, its owner, its cycle, and what it is for. */
final class ObjectiveChecks {
    private static final int LONGEST = 120;
    private static final int MOST_CONJUNCTIONS = 1;

    /** One ends and the next begins; "St. Gallen" and "the U.S. market" are not two. */
    private static final Pattern SENTENCES = Pattern.compile("\\p{L}{3}\\.\\s+\\p{Lu}");

    private ObjectiveChecks() {}

    static List<Hint> of(Written written) {
        var hints = new ArrayList<Hint>();
        var title = Title.of(written.title());
        words(title).forEach(hints::add);
        number(title).ifPresent(hints::add);
        if (!written.owned()) hints.add(Hint.of(Rule.OBJECTIVE_OWNER, ""));
        beyond(title, written.cycle()).ifPresent(hints::add);
        purpose(written).ifPresent(hints::add);
        twin(written).ifPresent(hints::add);
        return hints;
    }

    private static Stream<Hint> words(Title title) {
        var hints = Stream.<Hint>builder();
        if (isOneWord(title)) hints.add(Hint.of(Rule.OBJECTIVE_SHORT, title.text(), title.text()));
        else vague(title).ifPresent(hints::add);
        var letters = title.text().codePointCount(0, title.text().length());
        if (letters > LONGEST) hints.add(Hint.of(Rule.OBJECTIVE_LONG, title.text(), letters, LONGEST));
        if (isSeveral(title)) hints.add(Hint.of(Rule.OBJECTIVE_SEVERAL, title.text()));
        if (title.isOutput()) hints.add(Hint.of(Rule.OBJECTIVE_OUTPUT, title.text(), title.text()));
        return hints.build();
    }

    /** Where words are not parted by spaces, one "word" is a sentence. */
    private static boolean isOneWord(Title title) {
        return title.words().size() == 1 && title.text().codePoints().noneMatch(Character::isIdeographic);
    }

    /** Only where nothing but vague and little words is left: "improve the onboarding" says what, "be better" does not. */
    private static Optional<Hint> vague(Title title) {
        var vague = title.words().stream().filter(Lexicon.VAGUE::contains).findFirst();
        var says = title.words().stream()
                .anyMatch(word -> !Lexicon.VAGUE.contains(word) && !Lexicon.COMMON.contains(word));
        return says ? Optional.empty() : vague.map(word -> Hint.of(Rule.OBJECTIVE_VAGUE, title.text(), word));
    }

    private static boolean isSeveral(Title title) {
        var conjunctions = title.words().stream().filter(Lexicon.AND::contains).count();
        return conjunctions > MOST_CONJUNCTIONS
                || title.text().contains(";")
                || SENTENCES.matcher(title.text()).find();
    }

    private static Optional<Hint> number(Title title) {
        if (title.figures().isEmpty()) {
            return Numerals.multiple(title.words()).map(word -> Hint.of(Rule.OBJECTIVE_NUMBER, title.text(), word, ""));
        }
        var figure = title.figures().getFirst();
        var rest = title.without(figure);
        var hint = Hint.of(Rule.OBJECTIVE_NUMBER, title.text(), figure.text(), rest);
        return Optional.of(Title.saysSomething(rest) ? hint.withExample() : hint);
    }

    private static Optional<Hint> beyond(Title title, @Nullable Period cycle) {
        if (cycle == null || !Numerals.endsAfter(title.words(), cycle.start(), cycle.end())) return Optional.empty();
        return Optional.of(Hint.of(Rule.OBJECTIVE_BEYOND, title.text() + cycle.end(), cycle.end()));
    }

    /** The goals of the company are where alignment ends. */
    private static Optional<Hint> purpose(Written written) {
        if (written.aligned() || written.level() == Level.COMPANY) return Optional.empty();
        var rule = written.level() == Level.TEAM ? Rule.OBJECTIVE_UNALIGNED : Rule.OBJECTIVE_ALONE;
        return Optional.of(Hint.of(rule, ""));
    }

    private static Optional<Hint> twin(Written written) {
        if (written.twins().isEmpty()) return Optional.empty();
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
