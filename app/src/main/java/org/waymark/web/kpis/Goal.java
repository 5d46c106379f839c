package org.waymark.web.kpis;

import org.jspecify.annotations.Nullable;
import org.waymark.kpis.KpiTarget;
import org.waymark.measure.Unit;
import org.waymark.web.charts.Bounds;
import org.waymark.web.layout.Words;

/** A target in words and as the bounds of a chart. */
public final class Goal {
    private Goal() {}

    /** "at most 15%"; a dash where there is none. */
    public static String words(@Nullable KpiTarget target, Unit unit, Words words) {
        return switch (target) {
            case null -> "–";
            case KpiTarget.AtLeast(var low) -> words.of("kpis.at-least", full(low, unit, words));
            case KpiTarget.AtMost(var high) -> words.of("kpis.at-most", full(high, unit, words));
            case KpiTarget.Between(var low, var high) ->
                words.of("kpis.between", words.number(low, unit.showing(low).decimals()), full(high, unit, words));
        };
    }

    private static String full(double value, Unit unit, Words words) {
        return words.value(value, unit.showing(value));
    }

    static @Nullable Bounds bounds(@Nullable KpiTarget target) {
        return switch (target) {
            case null -> null;
            case KpiTarget.AtLeast(var low) -> Bounds.atLeast(low);
            case KpiTarget.AtMost(var high) -> Bounds.atMost(high);
            case KpiTarget.Between(var low, var high) -> Bounds.between(low, high);
        };
    }

    /** A difference of two values with its sign: "+3.3 pts". */
    static String difference(double by, Unit unit, Words words) {
        return (by > 0 ? "+" : by < 0 ? "−" : "") + words.distance(by, unit);
    }
}
