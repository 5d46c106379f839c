package org.waymark.people;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Role;

/** Lets whoever holds its link join a workspace, once. */
public record Invitation(
        Id id,
        String email,
        Role role,
        Team.@Nullable Id team,
        Person.Id invitedBy,
        Instant createdAt,
        Instant expiresAt) {
    public record Id(UUID value) {}
}
