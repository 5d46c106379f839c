package org.waymark.code;

import java.util.LinkedHashMap;
import java.util.Map;
import org.waymark.code.Shape.Group;

/** Groups of fields in full: what is not said is as usual. */
final class Values {
    private Values() {}

    /** In the order of the form; what is usually nothing stays out. */
    static Value.Parts full(Group group, Map<String, Value> said) {
        var fields = new LinkedHashMap<String, Value>();
        for (var field : group.fields()) {
            var usual = field.usual() == null ? Value.NOTHING : field.usual();
            var value = said.getOrDefault(field.name(), usual);
            if (!(value instanceof Value.Nothing)) fields.put(field.name(), value);
        }
        return new Value.Parts(fields);
    }

    /** Only what is not as usual: the least that says the same. */
    static Map<String, Value> least(Group group, Value.Parts parts) {
        var fields = new LinkedHashMap<String, Value>();
        for (var field : group.fields()) {
            var value = parts.get(field.name());
            if (!(value instanceof Value.Nothing) && !value.equals(field.usual())) fields.put(field.name(), value);
        }
        return fields;
    }

    /** What two items of an unordered list must not have in common: of a group its first field. */
    static Value identity(Shape shape, Value value) {
        return shape instanceof Group group && value instanceof Value.Parts parts
                ? parts.get(group.fields().getFirst().name())
                : value;
    }
}
