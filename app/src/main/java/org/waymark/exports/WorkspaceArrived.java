package org.waymark.exports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/** A workspace was brought in from elsewhere. */
public record WorkspaceArrived(Actor by, Instant at) implements Fact {
    @Override
    public String kind() {
        return "workspace.arrived";
    }

    @Override
    public Subject subject() {
        return new Subject("workspace", by.workspace());
    }

    @Override
    public @Nullable UUID about() {
        return null;
    }
}
