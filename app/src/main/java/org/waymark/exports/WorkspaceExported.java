package org.waymark.exports;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/** Somebody takes away what that person may see of the workspace. */
public record WorkspaceExported(Actor by, Instant at, Format format) implements Fact {
    @Override
    public String kind() {
        return "workspace.exported";
    }

    @Override
    public Subject subject() {
        return new Subject("workspace", by.workspace());
    }

    @Override
    public @Nullable UUID about() {
        return null;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("note", format.name().toUpperCase(Locale.ROOT));
    }
}
