package org.waymark.code;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.people.Level;

/** What is to hold of a thing when a file has been heard: what it says, else what is there, else what is usual. */
final class Merging {
    private Merging() {}

    /** @param me address of who asks: owns what is new and names nobody */
    static Map<String, Value> of(Thing thing, @Nullable Known known, String me) {
        var merged = new LinkedHashMap<String, Value>();
        for (var field : Form.fields(thing.handle().kind())) {
            var said = thing.said().get(field.name());
            var value = said != null ? said.value() : known != null ? known.value(field.name()) : usual(field, me);
            if (!(value instanceof Value.Nothing)) merged.put(field.name(), value);
        }
        level(thing, known, merged);
        return merged;
    }

    private static Value usual(Field field, String me) {
        if (field.name().equals("owner")) return new Value.Words(me);
        return field.usual() == null ? Value.NOTHING : field.usual();
    }

    /** Whoever gives a thing to a team means the level of teams. */
    private static void level(Thing thing, @Nullable Known known, Map<String, Value> merged) {
        var kind = thing.handle().kind();
        var follows = known == null || thing.said().containsKey("team");
        if (Form.field(kind, "level").isEmpty() || !follows || thing.said().containsKey("level")) return;
        merged.put("level", Value.choice(merged.containsKey("team") ? Level.TEAM : Level.INDIVIDUAL));
    }
}
