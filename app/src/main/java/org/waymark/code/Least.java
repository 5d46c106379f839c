package org.waymark.code;

import java.util.LinkedHashMap;
import java.util.Map;

/** What has to be written of a thing, so that reading it makes the same: not what is usual, not what follows from something else. */
final class Least {
    private Least() {}

    static Map<String, Value> of(Known known, Present present) {
        var fields = new LinkedHashMap<String, Value>();
        for (var field : Form.fields(known.handle().kind())) {
            var value = known.value(field.name());
            if (!value.equals(usual(known, field, present)) && !isHidden(value)) fields.put(field.name(), value);
        }
        return fields;
    }

    /** What it would be if nobody said so. */
    static Value usual(Known known, Field field, Present present) {
        return switch (field.name()) {
            case "level" -> new Value.Words(known.fields().containsKey("team") ? "team" : "individual");
            case "unit" -> known.fields().containsKey("kpi") ? known.value("unit") : usual(field);
            case "start" -> known.handle().kind() == Kind.KEY_RESULT ? ofCycle(known, "start", present) : usual(field);
            case "due" -> known.handle().kind() == Kind.KEY_RESULT ? ofCycle(known, "end", present) : usual(field);
            default -> usual(field);
        };
    }

    private static Value usual(Field field) {
        return field.usual() == null ? Value.NOTHING : field.usual();
    }

    private static Value ofCycle(Known keyResult, String day, Present present) {
        return present.find(keyResult.handle().whole())
                .map(objective -> new Handle(Kind.CYCLE, Choices.text(objective.value("cycle"))))
                .flatMap(present::find)
                .map(cycle -> cycle.value(day))
                .orElse(Value.NOTHING);
    }

    private static boolean isHidden(Value value) {
        return switch (value) {
            case Value.Words(var text) -> text.startsWith(Names.HIDDEN);
            case Value.Many(var items) -> items.stream().anyMatch(Least::isHidden);
            case Value.Parts(var fields) -> fields.values().stream().anyMatch(Least::isHidden);
            case Value.Amount _, Value.Truth _, Value.Day _, Value.Nothing _ -> false;
        };
    }
}
