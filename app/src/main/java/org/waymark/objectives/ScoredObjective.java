package org.waymark.objectives;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Progress;
import org.waymark.measure.Score;

/**
 * How an objective comes out of the close of its cycle.
 *
 * @param computed by its key results; null where nothing can be computed, which is not a score of 0
 * @param score what counts: what a person said, else what was computed
 * @param suggested what the rule says of the score; null without one
 * @param attainment what counts; null where neither a rule nor a person says anything
 * @param achievedFrom the hundredths from which it counts as achieved
 */
public record ScoredObjective(
        Objective objective,
        @Nullable Score computed,
        @Nullable Score score,
        @Nullable Attainment suggested,
        @Nullable Attainment attainment,
        @Nullable ObjectiveGrade grade,
        List<ScoredKeyResult> keyResults,
        int achievedFrom,
        Objective.@Nullable Id successor) {

    public ScoredObjective {
        keyResults = List.copyOf(keyResults);
    }

    static ScoredObjective of(Candidate candidate, ClosingRules rules) {
        var objective = candidate.objective();
        var grade = candidate.grade();
        var keyResults = candidate.parts().stream().map(ScoredKeyResult::of).toList();
        var computed = computed(objective, keyResults);
        var score = grade == null || grade.score() == null ? computed : grade.score();
        var suggested =
                score == null ? null : rules.suggest(objective.definition().kind(), score);
        var attainment = grade == null || grade.attainment() == null ? suggested : grade.attainment();
        return new ScoredObjective(
                objective,
                computed,
                score,
                suggested,
                attainment,
                grade,
                keyResults,
                rules.achievedFrom(objective.definition().kind()),
                candidate.successor());
    }

    public boolean isByHand() {
        return grade != null && grade.score() != null && !grade.score().equals(computed);
    }

    /** Whether a key result came out as was promised; null without a score. */
    public @Nullable Boolean made(ScoredKeyResult keyResult) {
        var reached = keyResult.score();
        return reached == null ? null : Math.round(reached.value() * 100) >= achievedFrom;
    }

    /** Whether its close makes a draft in the next cycle. */
    public boolean goesOn() {
        return successor == null
                && keyResults.stream().map(ScoredKeyResult::next).anyMatch(next -> next != null && next.goesOn());
    }

    /** Without what cannot go on. */
    ScoredObjective doable() {
        var able = keyResults.stream().map(ScoredKeyResult::doable).toList();
        return new ScoredObjective(
                objective, computed, score, suggested, attainment, grade, able, achievedFrom, successor);
    }

    /** What its score is the mean of: scored key results by their weights, and contributing children where they count. */
    public static List<Score.Weighted> parts(Objective objective, List<ScoredKeyResult> keyResults) {
        var parts = new ArrayList<Score.Weighted>();
        for (var one : keyResults) {
            if (one.score() != null) {
                parts.add(new Score.Weighted(
                        one.score(), one.keyResult().definition().weight()));
            }
        }
        var children = objective.children();
        if (objective.definition().countsChildren() && children.progress() != null) {
            parts.add(new Score.Weighted(Score.of(children.progress()), children.weight()));
        }
        return parts;
    }

    /** Whether one learned what one wanted to, only people can say; progress that was set by hand counts as it was set. */
    private static @Nullable Score computed(Objective objective, List<ScoredKeyResult> keyResults) {
        if (objective.definition().kind() == Objective.Kind.LEARNING) return null;
        if (objective.override() != null) return Score.of(objective.override());
        return Score.mean(parts(objective, keyResults)).orElse(keyResults.isEmpty() ? own(objective) : null);
    }

    private static @Nullable Score own(Objective objective) {
        Progress progress = objective.outlook().progress();
        return progress == null ? null : Score.of(progress);
    }
}
