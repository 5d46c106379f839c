package org.waymark.kpis;

import org.jspecify.annotations.Nullable;
import org.waymark.measure.Digits;

/** How a KPI stands against its target. Without a value or a target it is neither good nor bad. */
public enum KpiStanding {
    MEETS,
    NEAR,
    MISSES,
    NO_TARGET,
    NO_DATA;

    public static KpiStanding of(@Nullable Double value, @Nullable KpiTarget target, Thresholds thresholds) {
        if (value == null) return NO_DATA;
        if (target == null) return NO_TARGET;
        if (target.isMetBy(value)) return MEETS;
        var near = Math.abs(target.bound(value)) * thresholds.nearPercent() / 100;
        return Digits.compare(target.distance(value), near) <= 0 ? NEAR : MISSES;
    }
}
