package org.waymark.api.objectives;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import org.waymark.api.Says;
import org.waymark.measure.TargetCurve;

/** The planned way from start to target. */
@Says("The planned way from start to target; kind says which fields there are.")
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CurveSpec.Straight.class, name = "STRAIGHT"),
    @JsonSubTypes.Type(value = CurveSpec.SCurve.class, name = "S_CURVE"),
    @JsonSubTypes.Type(value = CurveSpec.Steps.class, name = "STEPS"),
    @JsonSubTypes.Type(value = CurveSpec.Seasonal.class, name = "SEASONAL")
})
sealed interface CurveSpec {
    @Says("The same amount every day.")
    record Straight() implements CurveSpec {}

    @Says("Slow to start and to finish.")
    record SCurve() implements CurveSpec {}

    @Says("Checkpoints; between two of them nothing more becomes due.")
    record Steps(List<Checkpoint> checkpoints) implements CurveSpec {
        record Checkpoint(
                LocalDate day,

                @Says("So much is due from this day on, 0 to 1.")
                Double share) {}
    }

    @Says("Weights for equal parts of the period.")
    record Seasonal(List<Double> weights) implements CurveSpec {}

    default TargetCurve curve() {
        return switch (this) {
            case Straight() -> new TargetCurve.Straight();
            case SCurve() -> new TargetCurve.SCurve();
            case Steps(var checkpoints) ->
                new TargetCurve.Steps(checkpoints.stream()
                        .map(one -> new TargetCurve.Checkpoint(one.day(), one.share()))
                        .toList());
            case Seasonal(var weights) -> new TargetCurve.Seasonal(weights);
        };
    }

    static CurveSpec of(TargetCurve curve) {
        return switch (curve) {
            case TargetCurve.Straight() -> new Straight();
            case TargetCurve.SCurve() -> new SCurve();
            case TargetCurve.Steps(var checkpoints) ->
                new Steps(checkpoints.stream()
                        .map(one -> new Steps.Checkpoint(one.day(), one.share()))
                        .toList());
            case TargetCurve.Seasonal(var weights) -> new Seasonal(weights);
        };
    }
}
