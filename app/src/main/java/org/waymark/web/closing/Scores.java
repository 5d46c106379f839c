package org.waymark.web.closing;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Score;
import org.waymark.measure.Target;
import org.waymark.objectives.Objective;
import org.waymark.objectives.ScoredKeyResult;
import org.waymark.objectives.ScoredObjective;
import org.waymark.web.layout.Words;

/** Scores as people read them, with the arithmetic that leads to them. */
public final class Scores {
    private Scores() {}

    /** "0.7", "0.72"; a dash where there is none. */
    public static String text(@Nullable Score score, Words words) {
        if (score == null) return "–";
        var tenths = score.value() * 10;
        return words.aligned(score.value(), Math.abs(tenths - Math.rint(tenths)) < 1e-9 ? 1 : 2);
    }

    public static String text(@Nullable Double score, Words words) {
        return text(score == null ? null : new Score(score), words);
    }

    /** As the scale has them: 7 for 0.7, 7.2 for 0.72; empty where the numbers count. */
    public static String tenths(@Nullable Score score) {
        if (score == null) return "";
        var hundredths = Math.round(score.value() * 100);
        return hundredths % 10 == 0 ? "" + hundredths / 10 : hundredths / 10 + "." + hundredths % 10;
    }

    /** Back from the scale, in hundredths; null where the numbers count. */
    public static @Nullable Double ofTenths(@Nullable Double tenths) {
        return tenths == null ? null : Math.rint(tenths * 10) / 100;
    }

    public static @Nullable String zone(@Nullable Double score) {
        return zone(score == null ? null : new Score(score));
    }

    /** Which of the zones a score lies in, as a name for colours. */
    public static @Nullable String zone(@Nullable Score score) {
        if (score == null) return null;
        if (score.value() >= 0.7) return "good";
        return score.value() >= 0.3 ? "close" : "bad";
    }

    /** How the numbers come to the score, to be done again by hand. */
    public static String arithmetic(ScoredKeyResult of, Words words) {
        var value = of.keyResult().latest().value();
        var progress = of.keyResult().latest().progress();
        if (progress == null) return words.of("closing.sum.none");
        var score = text(of.computed(), words);
        var capped = progress.ratio() < 0 || progress.ratio() > 1 ? words.of("closing.sum.capped") : "";
        var decimals = of.keyResult().definition().unit().decimals();
        return switch (of.keyResult().definition().target()) {
            case Target.Reach(var from, var to)
            when value != null -> way(value, from, to, decimals, score, capped, words);
            case Target.Relative relative
            when value != null && relative.absolute().isPresent() -> {
                var reach = relative.absolute().get();
                yield way(value, reach.from(), reach.to(), decimals, score, capped, words);
            }
            case Target.Hold _, Target.Rate _ -> words.of("closing.sum.kept", words.percent(progress.ratio()), score);
            case Target.Zones _, Target.Scale _ -> words.of("closing.sum.zones", score);
            case Target.Milestones _ -> words.of("closing.sum.milestones", words.percent(progress.ratio()), score);
            case Target.YesNo _ -> words.of(progress.isDone() ? "closing.sum.yes" : "closing.sum.no");
            case Target.Reach _, Target.Relative _ ->
                words.of("closing.sum.share", words.percent(progress.ratio()), score);
        };
    }

    /** "Mean of 0.72 and 1.0: 0.86." */
    public static String arithmetic(ScoredObjective of, Words words) {
        var objective = of.objective();
        if (objective.definition().kind() == Objective.Kind.LEARNING) return words.of("closing.sum.learning");
        if (objective.override() != null) {
            return words.of(
                    "closing.sum.override", words.percent(objective.override().ratio()), text(of.computed(), words));
        }
        var parts = ScoredObjective.parts(objective, of.keyResults());
        if (parts.isEmpty()) return words.of(of.computed() == null ? "closing.sum.none" : "closing.sum.own");
        var equal =
                parts.stream().mapToDouble(Score.Weighted::weight).distinct().count() == 1;
        var terms = parts.stream()
                .map(part -> text(part.score(), words) + (equal ? "" : " × " + words.number(part.weight(), 2)))
                .collect(Collectors.toList());
        return words.of("closing.sum.mean", words.list(terms), text(of.computed(), words));
    }

    private static String way(
            double value, double from, double to, int decimals, String score, String capped, Words words) {
        return words.of(
                        "closing.sum.way",
                        words.number(value, decimals),
                        words.number(from, decimals),
                        words.number(to, decimals),
                        score,
                        capped)
                .strip();
    }
}
