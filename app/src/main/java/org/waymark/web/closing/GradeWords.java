package org.waymark.web.closing;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Score;
import org.waymark.objectives.Grade;
import org.waymark.objectives.Next;
import org.waymark.objectives.ObjectiveGrade;
import org.waymark.web.layout.Words;

/** What counts after a grade was saved, also where nothing was chosen. */
final class GradeWords {
    private GradeWords() {}

    static String of(Grade grade, Words words) {
        return words.of("closing.grade.saved", score(grade.score(), words), next(grade.next(), words));
    }

    static String of(ObjectiveGrade grade, Words words) {
        if (grade.score() == null && grade.attainment() == null) return words.of("closing.outcome.by-rule");
        var outcome = grade.attainment() == null
                ? words.of("closing.attainment.rule")
                : ClosingPage.word(grade.attainment(), words);
        return words.of("closing.outcome.saved", score(grade.score(), words), outcome);
    }

    private static String next(@Nullable Next next, Words words) {
        if (next == null) return words.of("closing.undecided");
        return words.of("closing.next.short." + next.name().toLowerCase(Locale.ROOT));
    }

    private static String score(@Nullable Score score, Words words) {
        return score == null
                ? words.of("closing.grade.by-numbers")
                : words.of("closing.grade.by-hand", Scores.text(score, words));
    }
}
