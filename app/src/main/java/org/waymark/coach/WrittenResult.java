package org.waymark.coach;

import org.jspecify.annotations.Nullable;
import org.waymark.measure.Cadence;
import org.waymark.measure.Period;
import org.waymark.measure.Target;
import org.waymark.objectives.KeyResult;

/**
 * A key result as it stands or is being written.
 *
 * @param id null while it is new
 * @param starts whether it is known where it starts
 * @param aims whether it is known where it should go
 * @param period null while its days are not both there
 */
public record WrittenResult(
        KeyResult.@Nullable Id id,
        String title,
        boolean owned,
        Measure measure,
        boolean starts,
        boolean aims,
        @Nullable Period period,
        Cadence cadence,
        double weight) {
    public static WrittenResult of(KeyResult.Id id, KeyResult.Definition definition) {
        return new WrittenResult(
                id,
                definition.title(),
                true,
                Measure.of(definition.target()),
                starts(definition.target()),
                true,
                definition.period(),
                definition.cadence(),
                definition.weight());
    }

    /** Only "20 % more" can stand without a start: its baseline may still be measured. */
    private static boolean starts(Target target) {
        return !(target instanceof Target.Relative relative) || relative.baseline() != null;
    }
}
