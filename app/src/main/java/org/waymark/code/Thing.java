package org.waymark.code;

import java.util.Map;

/**
 * Something that a file says there is to be.
 *
 * @param said what the file says of it; of the rest it says nothing
 * @param parts whether it names the list of its parts, which may be empty
 */
record Thing(Handle handle, Spot spot, Map<String, Said> said, boolean parts) {
    /** A value with where it stands. */
    record Said(Value value, Spot spot) {}

    Value value(String field) {
        var one = said.get(field);
        return one == null ? Value.NOTHING : one.value();
    }

    Spot spot(String field) {
        var one = said.get(field);
        return one == null ? spot : one.spot();
    }
}
