package org.waymark.code;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One change with all that doing it takes.
 *
 * @param fields all that is to hold of the thing, also what stays
 * @param known as it is; null where it is not there yet
 * @param thing as a file says it; null where no file names it
 */
record Step(
        Change change,
        Map<String, Value> fields,
        @Nullable Known known,
        @Nullable Thing thing) {
    Handle handle() {
        return change.handle();
    }

    Kind kind() {
        return handle().kind();
    }

    Spot spot(String field) {
        return thing == null ? change.spot() : thing.spot(field);
    }

    boolean differs(String... names) {
        return change.differences().stream()
                .anyMatch(one -> java.util.List.of(names).contains(one.field()));
    }
}
