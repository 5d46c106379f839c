package org.waymark.connectors;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/** A connection was made, changed, removed or restored. Its settings are not told: an address may say too much. */
public record ConnectionChanged(Actor by, Instant at, Connection connection, Change change) implements Fact {
    /** What happened to it. */
    public enum Change {
        MADE,
        EDITED,
        PAUSED,
        RESUMED,
        REMOVED,
        RESTORED
    }

    @Override
    public String kind() {
        return "connection." + change.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Subject subject() {
        return new Subject("connection", connection.id().value());
    }

    @Override
    public @Nullable UUID about() {
        return null;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("name", connection.name());
    }
}
