package org.waymark.code;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What is there, as far as the actor may see it.
 *
 * @param known in the order in which it is exported
 * @param people by their addresses in small letters
 */
record Present(Map<Handle, Known> known, Map<String, UUID> people) {
    Optional<Known> find(Handle handle) {
        return Optional.ofNullable(known.get(handle));
    }
}
