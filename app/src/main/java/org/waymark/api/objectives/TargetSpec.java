package org.waymark.api.objectives;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.measure.Cadence;
import org.waymark.measure.Milestone;
import org.waymark.measure.Target;

/** What good means for the number of a key result. */
@Says("What good means for the number of a key result; kind says which fields there are.")
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TargetSpec.Reach.class, name = "REACH"),
    @JsonSubTypes.Type(value = TargetSpec.Hold.class, name = "HOLD"),
    @JsonSubTypes.Type(value = TargetSpec.Rate.class, name = "RATE"),
    @JsonSubTypes.Type(value = TargetSpec.Relative.class, name = "RELATIVE"),
    @JsonSubTypes.Type(value = TargetSpec.Milestones.class, name = "MILESTONES"),
    @JsonSubTypes.Type(value = TargetSpec.Zones.class, name = "ZONES"),
    @JsonSubTypes.Type(value = TargetSpec.Scale.class, name = "SCALE"),
    @JsonSubTypes.Type(value = TargetSpec.YesNo.class, name = "YES_NO")
})
sealed interface TargetSpec {
    @Says("From a start to an end, rising or falling.")
    record Reach(Double from, Double to) implements TargetSpec {}

    @Says("Stay within bounds in every period; one of the bounds may be left out.")
    record Hold(@Nullable Double low, @Nullable Double high, Cadence every) implements TargetSpec {}

    @Says("So often in every period.")
    record Rate(
            Double times,
            Cadence per,

            @Says("SUM when left out: all of a period together; MEAN: on average.")
            Target.Rate.@Nullable By by,

            @Says("AT_LEAST when left out.") Target.Rate.@Nullable Limit limit)
            implements TargetSpec {}

    @Says("So many percent of a baseline; without one, the first value is it.")
    record Relative(Double percent, @Nullable Double baseline) implements TargetSpec {}

    @Says("Things to deliver.")
    record Milestones(List<One> milestones) implements TargetSpec {
        record One(
                String title,
                @Says("1 when left out.") @Nullable Double weight,
                @Nullable LocalDate due) {}
    }

    @Says("In words: what would be promised, good, outstanding.")
    record Zones(String commit, String target, String stretch) implements TargetSpec {}

    @Says("Zones on a number.")
    record Scale(Double base, Double commit, Double target, Double stretch) implements TargetSpec {}

    @Says("Done or not.")
    record YesNo() implements TargetSpec {}

    default Target meant() {
        return switch (this) {
            case Reach(var from, var to) -> new Target.Reach(from, to);
            case Hold(var low, var high, var every) -> new Target.Hold(low, high, every);
            case Rate(var times, var per, var by, var limit) ->
                new Target.Rate(
                        times,
                        per,
                        Objects.requireNonNullElse(by, Target.Rate.By.SUM),
                        Objects.requireNonNullElse(limit, Target.Rate.Limit.AT_LEAST));
            case Relative(var percent, var baseline) -> new Target.Relative(percent, baseline);
            case Milestones(var milestones) ->
                new Target.Milestones(milestones.stream()
                        .map(one ->
                                new Milestone(one.title(), Objects.requireNonNullElse(one.weight(), 1.0), one.due()))
                        .toList());
            case Zones(var commit, var target, var stretch) -> new Target.Zones(commit, target, stretch);
            case Scale(var base, var commit, var target, var stretch) ->
                new Target.Scale(base, commit, target, stretch);
            case YesNo() -> new Target.YesNo();
        };
    }

    static TargetSpec of(Target target) {
        return switch (target) {
            case Target.Reach(var from, var to) -> new Reach(from, to);
            case Target.Hold(var low, var high, var every) -> new Hold(low, high, every);
            case Target.Rate(var times, var per, var by, var limit) -> new Rate(times, per, by, limit);
            case Target.Relative(var percent, var baseline) -> new Relative(percent, baseline);
            case Target.Milestones(var milestones) ->
                new Milestones(milestones.stream()
                        .map(one -> new Milestones.One(one.title(), one.weight(), one.due()))
                        .toList());
            case Target.Zones(var commit, var wanted, var stretch) -> new Zones(commit, wanted, stretch);
            case Target.Scale(var base, var commit, var wanted, var stretch) ->
                new Scale(base, commit, wanted, stretch);
            case Target.YesNo() -> new YesNo();
        };
    }
}
