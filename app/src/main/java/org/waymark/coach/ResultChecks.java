package org.waymark.coach;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Cadence;
import org.waymark.measure.Period;
import org.waymark.people.Folding;

/** How one key result is put: its numbers, its words, its owner and its days. */
final class ResultChecks {
    private static final double SAME = 0.8;
    private static final int FEWEST_CHECK_INS = 2;

    private ResultChecks() {}

    static List<Hint> of(WrittenResult result, Written home) {
        if (result.title().isBlank()) return List.of();
        var hints = new ArrayList<Hint>();
        figures(result).ifPresent(hints::add);
        substance(result).ifPresent(hints::add);
        several(result).ifPresent(hints::add);
        twin(result, home).ifPresent(hints::add);
        if (!result.owned()) hints.add(Hint.of(Rule.RESULT_OWNER, ""));
        days(result, home.cycle()).forEach(hints::add);
        return hints.stream().map(hint -> hint.about(result)).toList();
    }

    /** Whether it says what is done, not what comes of it. */
    static boolean isWork(WrittenResult result) {
        return Titles.isOutput(result.title())
                || result.measure() == Measure.YES_NO
                || activity(result.title()).isPresent();
    }

    private static Optional<Hint> figures(WrittenResult result) {
        if (!result.aims()) return Optional.of(Hint.of(Rule.RESULT_NO_TARGET, ""));
        if (result.starts()) return Optional.empty();
        var rule = result.measure() == Measure.RELATIVE ? Rule.RESULT_NO_BASELINE : Rule.RESULT_NO_START;
        return Optional.of(Hint.of(rule, ""));
    }

    /** The strongest of what can be said about its words; one is enough. */
    private static Optional<Hint> substance(WrittenResult result) {
        var title = result.title();
        if (Titles.isOutput(title)) return Optional.of(Hint.of(Rule.RESULT_OUTPUT, title, title.strip()));
        if (result.measure() == Measure.YES_NO) return Optional.of(Hint.of(Rule.RESULT_YES_NO, title, title.strip()));
        var activity = activity(title).map(word -> Hint.of(Rule.RESULT_ACTIVITY, title, word, title.strip()));
        return activity.or(() -> vague(result));
    }

    private static Optional<String> activity(String title) {
        return Text.words(Folding.fold(title)).stream()
                .filter(Lexicon.ACTIVITY::contains)
                .findFirst();
    }

    /** With a number beside it "improve" is clear enough. */
    private static Optional<Hint> vague(WrittenResult result) {
        if (result.measure().isNumber() || !Numerals.measures(result.title()).isEmpty()) return Optional.empty();
        return Text.words(Folding.fold(result.title())).stream()
                .filter(Lexicon.VAGUE::contains)
                .findFirst()
                .map(word -> Hint.of(Rule.RESULT_VAGUE, result.title(), word));
    }

    /** "From 5 % to 3 %" is one way, "8 posts and 3 talks" are two. */
    private static Optional<Hint> several(WrittenResult result) {
        var figures = Numerals.measures(result.title());
        var words = Text.words(Folding.fold(result.title()));
        if (figures.size() < 2 || words.stream().anyMatch(Lexicon.RANGES::contains)) return Optional.empty();
        return Optional.of(Hint.of(
                Rule.RESULT_SEVERAL,
                result.title(),
                figures.get(0).text(),
                figures.get(1).text()));
    }

    /** Said of the later one only. */
    private static Optional<Hint> twin(WrittenResult result, Written home) {
        var all = Objects.requireNonNullElse(home.results(), List.<WrittenResult>of());
        return all.stream()
                .takeWhile(other -> !other.equals(result))
                .filter(other -> Similarity.of(other.title(), result.title()) >= SAME)
                .findFirst()
                .map(other -> Hint.of(Rule.RESULT_TWIN, result.title() + other.title(), other.title()));
    }

    private static Stream<Hint> days(WrittenResult result, @Nullable Period cycle) {
        var hints = Stream.<Hint>builder();
        var period = result.period();
        if (cycle != null && period != null && !cycle.contains(period.end())) {
            hints.add(Hint.of(Rule.RESULT_OUTSIDE, period.end() + " " + cycle.end(), period.end(), cycle.end()));
        } else if (cycle != null && Numerals.endsAfter(result.title(), cycle.start(), cycle.end())) {
            hints.add(Hint.of(Rule.RESULT_BEYOND, result.title() + cycle.end(), cycle.end()));
        }
        if (period != null && period.days() / days(result.cadence()) < FEWEST_CHECK_INS) {
            hints.add(Hint.of(Rule.RESULT_SELDOM, result.cadence() + " " + period.days()));
        }
        return hints.build();
    }

    /** Of an average period, in whole days. */
    private static int days(Cadence cadence) {
        return switch (cadence) {
            case DAILY -> 1;
            case WEEKLY -> 7;
            case MONTHLY -> 30;
            case QUARTERLY -> 90;
            case YEARLY -> 365;
        };
    }
}
