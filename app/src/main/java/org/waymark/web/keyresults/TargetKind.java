package org.waymark.web.keyresults;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.waymark.measure.Target;
import org.waymark.web.layout.Option;
import org.waymark.web.layout.Words;

/** How a key result is measured, as people choose it. */
public enum TargetKind {
    REACH,
    MILESTONES,
    HOLD,
    RATE,
    RELATIVE,
    SCALE,
    ZONES,
    YES_NO;

    static TargetKind of(Target target) {
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

    static TargetKind named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(REACH);
    }

    /** Whether it is a number with a unit, which a KPI could give. */
    public boolean isNumber() {
        return switch (this) {
            case REACH, HOLD, RATE, RELATIVE, SCALE -> true;
            case MILESTONES, ZONES, YES_NO -> false;
        };
    }

    static List<Option> options(Words words) {
        return Arrays.stream(values())
                .map(kind -> new Option(
                        kind.name(), words.of("target.kind." + kind.name().toLowerCase(Locale.ROOT))))
                .toList();
    }
}
