package org.waymark.web.reviews;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Progress;
import org.waymark.measure.Score;
import org.waymark.objectives.Grade;
import org.waymark.objectives.Next;
import org.waymark.web.layout.Option;
import org.waymark.web.layout.Words;

/**
 * How a key result is scored at the close of its cycle, and what becomes of it.
 *
 * @param computed what the numbers say, in words
 * @param chosen the score that was given, as its field writes it; empty: by the numbers
 * @param next empty while it is not decided
 */
public record Grading(
        String computed,
        List<Option> steps,
        String chosen,
        String reason,
        List<Choice> choices,
        String next,
        String sentence) {
    private static final int TENTHS = 10;

    /** What may become of it. */
    public record Choice(String value, String label, String more, String key) {}

    public Grading {
        steps = List.copyOf(steps);
        choices = List.copyOf(choices);
    }

    public static Grading of(StagePage.Shown shown, Words words) {
        var grade = shown.grade();
        var byNumbers = computed(shown.of().latest().progress());
        return new Grading(
                byNumbers == null
                        ? words.of("reviews.score.none")
                        : words.of("reviews.score.by-numbers", words.aligned(byNumbers.value(), 2)),
                IntStream.rangeClosed(0, TENTHS)
                        .mapToObj(tenth -> new Option(tenth / 10 + "." + tenth % 10, words.aligned(tenth / 10.0, 1)))
                        .toList(),
                score(grade),
                grade == null ? "" : grade.reason(),
                choices(words),
                grade == null || grade.next() == null ? "" : grade.next().name(),
                grade == null ? "" : grade.sentence());
    }

    private static @Nullable Score computed(@Nullable Progress progress) {
        return progress == null ? null : Score.of(progress);
    }

    private static String score(@Nullable Grade grade) {
        return grade == null || grade.score() == null ? "" : "" + grade.score().value();
    }

    private static List<Choice> choices(Words words) {
        return Arrays.stream(Next.values())
                .map(next -> {
                    var key = "reviews.next." + next.name().toLowerCase(Locale.ROOT);
                    return new Choice(next.name(), words.of(key), words.of(key + ".more"), "" + (next.ordinal() + 1));
                })
                .toList();
    }
}
