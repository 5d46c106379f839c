package org.waymark.people;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A secret web address from which a calendar program reads what a person may see; the secret itself is not kept.
 *
 * @param team whose days it shows; null: the person's own
 * @param usedAt when it was last read, to the hour; null when never
 */
public record CalendarAddress(
        Id id,
        Person.Id person,
        Team.@Nullable Id team,
        Instant createdAt,
        @Nullable Instant usedAt) {
    public record Id(UUID value) {}
}
