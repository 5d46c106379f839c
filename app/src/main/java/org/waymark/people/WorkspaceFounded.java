package org.waymark.people;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/** A workspace is there and still empty: who keeps something that each workspace needs makes it now. */
public record WorkspaceFounded(Actor by, Instant at, Workspace workspace) implements Fact {
    @Override
    public String kind() {
        return "workspace.founded";
    }

    @Override
    public Subject subject() {
        return new Subject("workspace", workspace.id().value());
    }

    @Override
    public @Nullable UUID about() {
        return null;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("name", workspace.name());
    }
}
