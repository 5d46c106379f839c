package org.waymark.people;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Scope;

/** Lets a program act for a person in one workspace; the secret itself is not kept. */
public record Token(
        Id id,
        Person.Id person,
        String name,
        Scope scope,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant usedAt,
        @Nullable Instant revokedAt) {
    public record Id(UUID value) {}

    public boolean worksAt(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
