package org.waymark.people;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;
import org.waymark.platform.Role;

/** A person came into a workspace by an invitation; the person itself is who did it. */
public record PersonJoined(Actor by, Instant at, Person.Id person, String name, Role role) implements Fact {
    @Override
    public String kind() {
        return "person.joined";
    }

    @Override
    public Subject subject() {
        return new Subject("person", person.value());
    }

    @Override
    public @Nullable UUID about() {
        return null;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("name", name, "role", role.name());
    }
}
