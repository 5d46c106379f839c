package org.waymark.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Role;

/**
 * A person in a workspace.
 *
 * @param leftAt when the person was removed; what it owned and wrote stays
 */
public record Membership(
        Person.Id person,
        String name,
        String email,
        Role role,
        String jobTitle,
        Instant joinedAt,
        @Nullable Instant leftAt,
        long version) {
    public boolean isPresent() {
        return leftAt == null;
    }
}
