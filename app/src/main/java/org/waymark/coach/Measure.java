package org.waymark.coach;

import org.waymark.measure.Target;

/** How a key result is measured, as far as it matters for how well it is put. */
public enum Measure {
    REACH,
    HOLD,
    RATE,
    RELATIVE,
    MILESTONES,
    ZONES,
    SCALE,
    YES_NO;

    public static Measure of(Target target) {
        return switch (target) {
            case Target.Reach _ -> REACH;
            case Target.Hold _ -> HOLD;
            case Target.Rate _ -> RATE;
            case Target.Relative _ -> RELATIVE;
            case Target.Milestones _ -> MILESTONES;
            case Target.Zones _ -> ZONES;
            case Target.Scale _ -> SCALE;
            case Target.YesNo _ -> YES_NO;
        };
    }

    /** Whether a number says how far it is; the others are steps, or words. */
    boolean isNumber() {
        return switch (this) {
            case REACH, HOLD, RATE, RELATIVE, SCALE -> true;
            case MILESTONES, ZONES, YES_NO -> false;
        };
    }
}
