package org.waymark.coach;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Cadence;
import org.waymark.measure.Period;

/** How one key result is put: its numbers, its words, its owner and its days. */
final class ResultChecks {
    private static final double SAME = 0.8;
    private static final int FEWEST_CHECK_INS = 2;

    private ResultChecks() {}

    /** A key result with its title, which is read once. */
    record Read(WrittenResult of, Title title) {
        static Read of(WrittenResult result) {
            return new Read(result, Title.of(result.title()));
        }

        /** Whether it says what is done, not what comes of it. */
        boolean isWork() {
            return title.isOutput()
                    || of.measure() == Measure.YES_NO
                    || title.activity().isPresent();
        }
    }

    /** @param before the key results that stand before it */
    static List<Hint> of(Read read, List<Read> before, @Nullable Period cycle) {
        if (read.title().isBlank()) return List.of();
        var hints = new ArrayList<Hint>();
        figures(read.of()).ifPresent(hints::add);
        substance(read).ifPresent(hints::add);
        several(read.title()).ifPresent(hints::add);
        twin(read, before).ifPresent(hints::add);
        if (!read.of().owned()) hints.add(Hint.of(Rule.RESULT_OWNER, ""));
        days(read, cycle).forEach(hints::add);
        return hints.stream().map(hint -> hint.about(read.of())).toList();
    }

    private static Optional<Hint> figures(WrittenResult result) {
        if (!result.aims()) return Optional.of(Hint.of(Rule.RESULT_NO_TARGET, ""));
        if (result.starts()) return Optional.empty();
        var rule = result.measure() == Measure.RELATIVE ? Rule.RESULT_NO_BASELINE : Rule.RESULT_NO_START;
        return Optional.of(Hint.of(rule, ""));
    }

    /** The strongest of what can be said about its words; one is enough. */
    private static Optional<Hint> substance(Read read) {
        var title = read.title().text();
        if (read.title().isOutput()) return Optional.of(Hint.of(Rule.RESULT_OUTPUT, title, title));
        if (read.of().measure() == Measure.YES_NO) return Optional.of(Hint.of(Rule.RESULT_YES_NO, title, title));
        return read.title()
                .activity()
                .map(word -> Hint.of(Rule.RESULT_ACTIVITY, title, word, title))
                .or(() -> vague(read));
    }

    /** With a number beside it "improve" is clear enough. */
    private static Optional<Hint> vague(Read read) {
        if (read.of().measure().isNumber() || !read.title().figures().isEmpty()) return Optional.empty();
        return read.title().words().stream()
                .filter(Lexicon.VAGUE::contains)
                .findFirst()
                .map(word -> Hint.of(Rule.RESULT_VAGUE, read.title().text(), word));
    }

    /** "From 5 % to 3 %" is one way, "8 posts and 3 talks" are two. */
    private static Optional<Hint> several(Title title) {
        var figures = title.figures();
        if (figures.size() < 2 || title.has(Lexicon.RANGES)) return Optional.empty();
        return Optional.of(Hint.of(
                Rule.RESULT_SEVERAL,
                title.text(),
                figures.get(0).text(),
                figures.get(1).text()));
    }

    /** Said of the later one only. Titles that share no more than half of their words are not looked at closer. */
    private static Optional<Hint> twin(Read read, List<Read> before) {
        if (before.isEmpty()) return Optional.empty();
        var words = Set.copyOf(read.title().words());
        var own = Similarity.groups(read.title().text());
        return before.stream()
                .map(other -> other.title())
                .filter(other ->
                        2 * other.words().stream().filter(words::contains).count() > words.size())
                .filter(other -> Similarity.of(own, Similarity.groups(other.text())) >= SAME)
                .findFirst()
                .map(other -> Hint.of(Rule.RESULT_TWIN, read.title().text() + other.text(), other.text()));
    }

    private static Stream<Hint> days(Read read, @Nullable Period cycle) {
        var hints = Stream.<Hint>builder();
        var result = read.of();
        var period = result.period();
        if (cycle != null && period != null && !cycle.contains(period.end())) {
            hints.add(Hint.of(Rule.RESULT_OUTSIDE, period.end() + " " + cycle.end(), period.end(), cycle.end()));
        } else if (cycle != null && Numerals.endsAfter(read.title().words(), cycle.start(), cycle.end())) {
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
