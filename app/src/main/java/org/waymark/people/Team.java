package org.waymark.people;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A node in the organisation tree: a department or a team in it. */
public record Team(
        Id id,
        @Nullable Id parent,
        String name,
        String purpose,
        @Nullable Instant archivedAt,
        long version) {
    public record Id(UUID value) {}

    public boolean isArchived() {
        return archivedAt != null;
    }
}
