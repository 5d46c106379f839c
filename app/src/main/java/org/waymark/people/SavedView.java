package org.waymark.people;

import java.time.Instant;
import java.util.UUID;

/**
 * A page with its filters, kept under a name.
 *
 * @param page which page, for example {@code objectives}
 * @param query what stands behind the question mark of the address
 * @param shared whether all of the workspace see it in their lists
 */
public record SavedView(
        Id id, Person.Id person, String page, String name, String query, boolean shared, Instant createdAt) {
    public record Id(UUID value) {}
}
