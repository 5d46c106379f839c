package org.waymark.people;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/** Somebody was invited, or is no longer; that it was accepted is told by {@link PersonJoined}. */
public record InvitationChanged(Actor by, Instant at, Invitation invitation, Change change) implements Fact {
    /** What happened to the invitation. */
    public enum Change {
        MADE,
        REVOKED,
        RESTORED
    }

    @Override
    public String kind() {
        return "invitation." + change.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Subject subject() {
        return new Subject("invitation", invitation.id().value());
    }

    @Override
    public @Nullable UUID about() {
        return null;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("email", invitation.email(), "role", invitation.role().name());
    }
}
