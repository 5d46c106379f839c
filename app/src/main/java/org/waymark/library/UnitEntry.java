package org.waymark.library;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.waymark.measure.Unit;

/** A unit as it is written: {@code [percent, "%", 1]}. */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({"kind", "symbol", "decimals"})
record UnitEntry(Unit.Kind kind, String symbol, int decimals) {
    Unit unit() {
        return new Unit(kind, symbol, decimals);
    }

    static List<Object> written(Unit unit) {
        return List.of(unit.kind(), unit.symbol(), unit.decimals());
    }
}
