package org.waymark.code;

import java.time.Month;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What is there, as far as the actor may see it.
 *
 * @param known in the order in which it is exported
 * @param people by their addresses in small letters
 * @param me the address of the actor, who owns what is new and names nobody
 * @param yearStart of the year after which cycles are called that nobody names
 */
record Present(Map<Handle, Known> known, Map<String, UUID> people, String me, Month yearStart) {
    Optional<Known> find(Handle handle) {
        return Optional.ofNullable(known.get(handle));
    }
}
