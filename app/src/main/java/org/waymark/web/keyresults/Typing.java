package org.waymark.web.keyresults;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.web.layout.Typed;

/** What stands in the fields of a form before anybody typed, field by field. */
public final class Typing {
    private final Map<String, List<String>> fields = new HashMap<>();

    public Typing put(String field, @Nullable Object value) {
        if (value != null) fields.put(field, List.of(text(value)));
        return this;
    }

    /** One more row of a field that is there several times. */
    public Typing add(String field, @Nullable Object value) {
        fields.computeIfAbsent(field, _ -> new ArrayList<>()).add(value == null ? "" : text(value));
        return this;
    }

    public Typed typed() {
        return new Typed(fields, List.of());
    }

    /** Numbers as people type them: 0.3 and 1200000, never 1.2E6. */
    private static String text(Object value) {
        return value instanceof Double number
                ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : value.toString();
    }
}
