package org.waymark.code;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a field holds: the one form in which files and the workspace are compared. */
public sealed interface Value {
    Value NOTHING = new Nothing();
    Value NONE = new Many(List.of());
    Value EMPTY = new Words("");

    record Words(String text) implements Value {}

    record Amount(double number) implements Value {
        public Amount {
            number = number == 0 ? 0 : number;
        }
    }

    record Truth(boolean is) implements Value {}

    record Day(LocalDate day) implements Value {}

    record Many(List<Value> items) implements Value {
        public Many {
            items = List.copyOf(items);
        }
    }

    /** Fields by their names, in the order in which they are written. */
    record Parts(Map<String, Value> fields) implements Value {
        public Parts {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        boolean has(String name) {
            return fields.containsKey(name);
        }

        Value get(String name) {
            return fields.getOrDefault(name, NOTHING);
        }
    }

    /** Not said, or said to be nothing. */
    record Nothing() implements Value {}

    static Value words(@Nullable String text) {
        return text == null ? NOTHING : new Words(text);
    }

    static Value amount(@Nullable Double number) {
        return number == null ? NOTHING : new Amount(number);
    }

    static Value whole(@Nullable Integer number) {
        return number == null ? NOTHING : new Amount(number);
    }

    static Value day(@Nullable LocalDate day) {
        return day == null ? NOTHING : new Day(day);
    }

    static Value choice(Enum<?> one) {
        return new Words(one.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }
}
