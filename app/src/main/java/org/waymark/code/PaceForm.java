package org.waymark.code;

import java.util.List;
import java.util.Map;
import org.waymark.code.Value.Amount;
import org.waymark.code.Value.Day;
import org.waymark.code.Value.Many;
import org.waymark.code.Value.Parts;
import org.waymark.code.Value.Words;
import org.waymark.measure.TargetCurve;

/** The planned way from start to target, as files write it. */
final class PaceForm {
    private PaceForm() {}

    static Value write(TargetCurve curve) {
        return switch (curve) {
            case TargetCurve.Straight() -> new Words("straight");
            case TargetCurve.SCurve() -> new Words("s-curve");
            case TargetCurve.Steps(var checkpoints) ->
                list("checkpoints", checkpoints.stream().map(PaceForm::write).toList());
            case TargetCurve.Seasonal(var weights) ->
                list("seasons", weights.stream().<Value>map(Amount::new).toList());
        };
    }

    /** Throws {@link org.waymark.measure.Nonsense} where it cannot be a way. */
    static TargetCurve read(Value value) {
        if (value instanceof Words(var word) && word.equals("s-curve")) return new TargetCurve.SCurve();
        if (!(value instanceof Parts parts)) return new TargetCurve.Straight();
        if (parts.get("seasons") instanceof Many(var weights)) {
            return new TargetCurve.Seasonal(
                    weights.stream().map(one -> ((Amount) one).number()).toList());
        }
        var checkpoints = (Many) parts.get("checkpoints");
        return new TargetCurve.Steps(checkpoints.items().stream()
                .map(Parts.class::cast)
                .map(one ->
                        new TargetCurve.Checkpoint(((Day) one.get("day")).day(), ((Amount) one.get("share")).number()))
                .toList());
    }

    private static Value write(TargetCurve.Checkpoint checkpoint) {
        var fields = new java.util.LinkedHashMap<String, Value>();
        fields.put("day", new Day(checkpoint.day()));
        fields.put("share", new Amount(checkpoint.share()));
        return new Parts(fields);
    }

    private static Value list(String name, List<Value> items) {
        return new Parts(Map.of(name, new Many(items)));
    }
}
