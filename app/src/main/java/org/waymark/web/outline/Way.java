package org.waymark.web.outline;

import gg.jte.Content;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Target;
import org.waymark.measure.Unit;
import org.waymark.web.keyresults.KeyResultView;
import org.waymark.web.keyresults.TargetWords;
import org.waymark.web.layout.Words;

/**
 * Where a key result started, where it is and where it goes: "62 → 68.2 → 74 pts".
 *
 * @param from null where there is no number to start from
 * @param now null while there is no value
 * @param to the target as a figure; null where it takes a sentence
 */
public record Way(
        @Nullable String from,
        @Nullable String now,
        @Nullable Content to,
        String sentence) {
    public static Way of(KeyResultView of, Words words) {
        var target = of.definition().target();
        var unit = of.definition().unit();
        var sentence = TargetWords.sentence(target, unit, words);
        var value = of.latest().value();
        return reach(target)
                .map(reach -> new Way(
                        bare(reach.from(), unit, words),
                        value == null ? null : bare(value, unit, words),
                        words.figure(reach.to(), unit),
                        sentence))
                .orElseGet(() -> new Way(
                        null, value == null ? null : TargetWords.value(value, target, unit, words), null, sentence));
    }

    private static Optional<Target.Reach> reach(Target target) {
        return switch (target) {
            case Target.Reach reach -> Optional.of(reach);
            case Target.Relative relative -> relative.absolute();
            case Target.Scale scale -> Optional.of(new Target.Reach(scale.base(), scale.target()));
            case Target.Hold _, Target.Rate _, Target.Milestones _, Target.Zones _, Target.YesNo _ -> Optional.empty();
        };
    }

    /** The unit is said once, at the end, unless it stands in front. */
    private static String bare(double value, Unit unit, Words words) {
        return unit.kind() == Unit.Kind.CURRENCY ? words.value(value, unit) : words.number(value, unit.decimals());
    }
}
