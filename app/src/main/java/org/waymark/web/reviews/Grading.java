package org.waymark.web.reviews;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Progress;
import org.waymark.measure.Score;
import org.waymark.objectives.Grade;
import org.waymark.objectives.Next;
import org.waymark.web.closing.Scores;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;

/**
 * How a key result is scored at the close of its cycle, and what becomes of it.
 *
 * @param computed by the numbers; null: they give none
 * @param stored what was said of it so far, as its fields hold it
 * @param typed the same, or what was sent and refused
 */
public record Grading(@Nullable Score computed, Typed stored, Typed typed, List<Choice> choices) {
    /** What may become of it. */
    public record Choice(String value, String label, String more, String key) {}

    public Grading {
        choices = List.copyOf(choices);
    }

    /** @param sent what was refused; it stands there again */
    public static Grading of(StagePage.Shown shown, Typed sent, Words words) {
        var stored = stored(shown.grade());
        var typed = sent.values().containsKey("grading") ? sent : stored;
        return new Grading(computed(shown.of().latest().progress()), stored, typed, choices(words));
    }

    static @Nullable Score computed(@Nullable Progress progress) {
        return progress == null ? null : Score.of(progress);
    }

    private static Typed stored(@Nullable Grade grade) {
        if (grade == null) return Typed.nothing();
        var next = grade.next();
        return Typed.from(Map.of(
                "score", Scores.tenths(grade.score()),
                "reason", grade.reason(),
                "next", next == null ? "" : next.name(),
                "sentence", grade.sentence()));
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
