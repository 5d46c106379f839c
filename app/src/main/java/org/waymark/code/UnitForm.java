package org.waymark.code;

import java.util.LinkedHashMap;
import org.waymark.measure.Unit;

/** What a number is counted in, as files write it. */
final class UnitForm {
    private UnitForm() {}

    static Value write(String kind, String symbol, long decimals) {
        var fields = new LinkedHashMap<String, Value>();
        fields.put("kind", Value.choice(Unit.Kind.valueOf(kind)));
        fields.put("symbol", new Value.Words(symbol));
        fields.put("decimals", new Value.Amount(decimals));
        return new Value.Parts(fields);
    }

    /** Throws {@link org.waymark.measure.Nonsense} where it cannot be a unit. */
    static Unit read(Value value) {
        var parts = (Value.Parts) value;
        return new Unit(Choices.read(Unit.Kind.class, parts.get("kind")), Choices.text(parts.get("symbol")), (int)
                ((Value.Amount) parts.get("decimals")).number());
    }
}
