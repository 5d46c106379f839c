package org.waymark.code;

import java.util.Map;
import java.util.UUID;

/**
 * Something that is there.
 *
 * @param fields all that holds of it, in the words of the form
 */
record Known(Handle handle, UUID id, String title, boolean archived, Map<String, Value> fields) {
    Value value(String field) {
        return fields.getOrDefault(field, Value.NOTHING);
    }
}
