package org.waymark.code;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By which names files know what is there.
 *
 * @param paths of all that the actor may see
 * @param emails of all who are or were in the workspace
 */
record Names(Map<UUID, String> paths, Map<UUID, String> emails) {
    /** Begins what stands for something that the actor may not see: kept, never shown, never written. */
    static final String HIDDEN = "~";

    Value path(@Nullable UUID id) {
        return id == null ? Value.NOTHING : new Value.Words(paths.getOrDefault(id, HIDDEN + id));
    }

    boolean knows(UUID id) {
        return paths.containsKey(id);
    }

    Value email(@Nullable UUID person) {
        return person == null ? Value.NOTHING : new Value.Words(emails.getOrDefault(person, HIDDEN + person));
    }
}
