package org.waymark.connectors;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/**
 * A run gave up, or the first one after such a run came through. Runs that go on as before are told in the log of the connection
 * alone.
 */
public record PullEnded(Actor by, Instant at, Change change, Connection connection, Pull pull) implements Fact {
    public enum Change {
        FAILED,
        HEALED
    }

    public boolean failed() {
        return change == Change.FAILED;
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
