package org.waymark.code;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fields of one thing, gathered in the words of the form. */
final class Fields {
    private final Kind kind;
    private final Map<String, Value> values = new LinkedHashMap<>();

    Fields(Kind kind) {
        this.kind = kind;
    }

    Fields put(String name, Value value) {
        if (Form.field(kind, name).isEmpty()) throw new IllegalArgumentException(kind + " has no field " + name);
        if (!(value instanceof Value.Nothing)) values.put(name, value);
        return this;
    }

    Fields words(String name, @Nullable String text) {
        return put(name, Value.words(text));
    }

    /** A word of the form from a column that holds a choice of the domain. */
    Fields choice(String name, String stored) {
        return put(
                name, new Value.Words(stored.toLowerCase(java.util.Locale.ROOT).replace('_', '-')));
    }

    Fields truth(String name, boolean is) {
        return put(name, new Value.Truth(is));
    }

    Fields amount(String name, double number) {
        return put(name, new Value.Amount(number));
    }

    Fields many(String name, List<? extends Value> items) {
        return put(name, new Value.Many(List.copyOf(items)));
    }

    /** @param parties people and teams that see it beside its owner; who owns or measures it sees it anyway */
    Fields seenBy(boolean restricted, List<UUID> parties, Names names, UUID owner, @Nullable UUID measurer) {
        if (!restricted) return put("seen-by", Form.EVERYBODY);
        return many(
                "seen-by",
                parties.stream()
                        .filter(one -> !one.equals(owner) && !one.equals(measurer))
                        .map(one -> names.emails().containsKey(one) ? names.email(one) : names.path(one))
                        .sorted(java.util.Comparator.comparing(Value::toString))
                        .toList());
    }

    Map<String, Value> all() {
        return Map.copyOf(values);
    }
}
