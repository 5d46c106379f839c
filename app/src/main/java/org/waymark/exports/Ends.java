package org.waymark.exports;

import org.jooq.Field;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Target;
import org.waymark.objectives.TargetJson;
import tools.jackson.databind.json.JsonMapper;

/** Where the number of a key result starts and where it should arrive; empty for targets that are no way from one to the other. */
final class Ends {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Ends() {}

    static Field<Double> start(Field<JSONB> target) {
        return target.convertFrom(Double.class, json -> start(TargetJson.readTarget(JSON.readTree(json.data()))));
    }

    static Field<Double> target(Field<JSONB> target) {
        return target.convertFrom(Double.class, json -> end(TargetJson.readTarget(JSON.readTree(json.data()))));
    }

    private static @Nullable Double start(Target target) {
        return switch (target) {
            case Target.Reach(var from, var _) -> from;
            case Target.Milestones _, Target.YesNo _ -> 0.0;
            case Target.Relative relative ->
                relative.absolute().map(Target.Reach::from).orElse(null);
            // zones of a scale are no straight way
            case Target.Hold _, Target.Rate _, Target.Scale _, Target.Zones _ -> null;
        };
    }

    private static @Nullable Double end(Target target) {
        return switch (target) {
            case Target.Reach(var _, var to) -> to;
            case Target.Scale(var _, var _, var wanted, var _) -> wanted;
            case Target.Milestones _, Target.YesNo _ -> 1.0;
            case Target.Relative relative ->
                relative.absolute().map(Target.Reach::to).orElse(null);
            case Target.Hold(var low, var high, var _) -> low == null ? high : low;
            case Target.Rate rate -> rate.times();
            case Target.Zones _ -> null;
        };
    }
}
