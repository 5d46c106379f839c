package org.waymark.people;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/** A team, its place in the tree or its people are no longer as they were. */
public record TeamChanged(Actor by, Instant at, Team.Id team, Change change, Map<String, Object> details)
        implements Fact {
    /** What happened. */
    public enum Change {
        FOUNDED,
        EDITED,
        MOVED,
        ARCHIVED,
        RESTORED,
        MEMBER_ADDED,
        MEMBER_REMOVED
    }

    @Override
    public String kind() {
        return "team." + change.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Subject subject() {
        return new Subject("team", team.value());
    }

    @Override
    public @Nullable UUID about() {
        return null;
    }
}
