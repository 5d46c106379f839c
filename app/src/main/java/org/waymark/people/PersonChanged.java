package org.waymark.people;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/** Something about a person in a workspace is no longer as it was. */
public record PersonChanged(Actor by, Instant at, Person.Id person, Change change, Map<String, Object> details)
        implements Fact {
    /** What happened; who was removed or left keeps what it owned and wrote. */
    public enum Change {
        EDITED,
        EMAIL_CHANGED,
        ROLE_CHANGED,
        REMOVED,
        LEFT,
        RESTORED,
        RESET_LINK_MADE
    }

    @Override
    public String kind() {
        return "person." + change.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Subject subject() {
        return new Subject("person", person.value());
    }

    @Override
    public @Nullable UUID about() {
        return null;
    }
}
