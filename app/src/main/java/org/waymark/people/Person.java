package org.waymark.people;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody with an account; may belong to several workspaces.
 *
 * @param singleKeys whether single keys such as C for check-in are shortcuts
 */
public record Person(
        Id id, String email, String name, Theme theme, boolean singleKeys, Instant createdAt, long version) {
    public record Id(UUID value) {}

    /** How the pages look; SYSTEM follows the device. */
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }
}
