package org.waymark.people;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/** A token began or ceased to work. */
public record TokenChanged(Actor by, Instant at, Token token, Change change) implements Fact {
    /** What happened to the token. */
    public enum Change {
        ISSUED,
        REVOKED,
        RESTORED
    }

    @Override
    public String kind() {
        return "token." + change.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Subject subject() {
        return new Subject("token", token.id().value());
    }

    @Override
    public @Nullable UUID about() {
        return null;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of(
                "name", token.name(),
                "scope", token.scope().name(),
                "person", token.person().value().toString(),
                "expiresAt", token.expiresAt().toString());
    }
}
