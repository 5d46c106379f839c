package org.waymark.api.kpis;

import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.measure.Unit;

/** What a number is counted in. */
public record UnitJson(
        Unit.Kind kind,

        @Says("Stands beside the number, as in EUR; at most 20 characters.") @Nullable
        String symbol,

        @Says("Digits shown after the point, 0 to 6; 0 when left out.") @Nullable
        Integer decimals) {
    public static UnitJson of(Unit unit) {
        return new UnitJson(unit.kind(), unit.symbol(), unit.decimals());
    }
}
