package org.waymark.exports;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/** Somebody takes away what that person may see of the workspace. */
public record WorkspaceExported(Actor by, Instant at, Format format) implements Fact.OfWorkspace {
    @Override
    public String kind() {
        return "workspace.exported";
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("note", format.name().toUpperCase(Locale.ROOT));
    }
}
