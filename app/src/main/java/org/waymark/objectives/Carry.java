package org.waymark.objectives;

import org.jspecify.annotations.Nullable;
import org.waymark.measure.Nonsense;
import org.waymark.measure.Progress;
import org.waymark.measure.Target;

/**
 * How a key result goes on in the next cycle.
 *
 * @param to the number to reach there, for a relative target its percent; null: the target stays as it is
 * @param work whether its unfinished initiatives go along
 */
public record Carry(From from, @Nullable Double to, boolean work) {
    public static final Carry ON = new Carry(From.CURRENT, null, true);

    /** Where the number starts there. */
    public enum From {
        /** Where it stands now. */
        CURRENT,
        /** Where it started this time. */
        START
    }

    /**
     * What it aims for there.
     *
     * @param value where it stands now; null while nothing was measured
     * @throws Nonsense if nothing is left to do, or another number is asked of a target that has none
     */
    Target target(Target target, @Nullable Double value) {
        return switch (target) {
            case Target.Reach reach -> reach(reach, value);
            case Target.Relative(var percent, var baseline) ->
                new Target.Relative(
                        to == null ? percent : to, from == From.CURRENT && value != null ? value : baseline);
            case Target.Hold _, Target.Rate _, Target.Scale _, Target.Milestones _, Target.Zones _, Target.YesNo _ ->
                asItIs(target);
        };
    }

    private Target reach(Target.Reach old, @Nullable Double value) {
        var start = from == From.CURRENT && value != null ? value : old.from();
        var end = to == null ? old.to() : to;
        var nothingLeft =
                to == null && start != old.from() && old.progressAt(start).compareTo(Progress.DONE) >= 0;
        if (nothingLeft) throw new Nonsense("no.closing.nothing-left");
        return new Target.Reach(start, end);
    }

    private Target asItIs(Target target) {
        if (to != null) throw new Nonsense("no.closing.no-other-target");
        return target;
    }
}
