package org.waymark.people;

import java.time.Instant;
import java.util.UUID;

/** A device on which a person is signed in. */
public record Session(Id id, String device, boolean remembered, Instant createdAt, Instant seenAt) {
    public record Id(UUID value) {}
}
