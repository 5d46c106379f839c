package org.waymark.library;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.kpis.Card;
import org.waymark.kpis.Kpi;
import org.waymark.measure.Direction;
import org.waymark.measure.Milestone;
import org.waymark.measure.Target;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Objective;

/** Makes templates of what is there: without values, days and people. */
final class Made {
    private Made() {}

    static KpiTemplate of(String key, Kpi kpi, @Nullable KpiTemplate like) {
        var card = kpi.definition().card();
        return new KpiTemplate(
                key,
                null,
                kpi.name(),
                List.of(),
                new Card(card.what(), card.why(), card.how(), ""),
                kpi.metric(),
                kpi.definition().indicator(),
                like == null ? List.of() : like.drivers(),
                like == null ? List.of() : like.guards(),
                "");
    }

    static ObjectiveTemplate of(String key, Objective objective, List<KeyResult> keyResults) {
        return new ObjectiveTemplate(
                key,
                null,
                Plain.words(objective.title()),
                objective.definition().description(),
                keyResults.stream().map(Made::of).toList(),
                List.of(),
                null);
    }

    private static KeyResultTemplate of(KeyResult of) {
        var definition = of.definition();
        return new KeyResultTemplate(Plain.words(of.title()), measure(definition.target()), definition.unit(), null);
    }

    private static Measure measure(Target target) {
        return switch (target) {
            case Target.Reach reach -> new Measure.Reach(reach.direction());
            case Target.Scale scale ->
                new Measure.Reach(scale.target() > scale.base() ? Direction.HIGHER : Direction.LOWER);
            case Target.Relative relative ->
                new Measure.Relative(relative.percent() > 0 ? Direction.HIGHER : Direction.LOWER);
            case Target.Hold(var low, var high, var every) -> new Measure.Hold(side(low, high), every);
            case Target.Rate rate -> new Measure.Rate(rate.per(), rate.by(), rate.limit());
            case Target.Milestones(var milestones) ->
                new Measure.Milestones(milestones.stream().map(Milestone::title).toList());
            case Target.Zones(var commit, var wanted, var stretch) -> new Measure.Zones(commit, wanted, stretch);
            case Target.YesNo _ -> new Measure.YesNo();
        };
    }

    private static Measure.Hold.Side side(@Nullable Double low, @Nullable Double high) {
        if (low == null) return Measure.Hold.Side.HIGH;
        return high == null ? Measure.Hold.Side.LOW : Measure.Hold.Side.BAND;
    }
}
