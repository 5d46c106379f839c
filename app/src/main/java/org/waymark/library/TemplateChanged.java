package org.waymark.library;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/** A template of one's own was made, edited, archived or restored. */
public record TemplateChanged(Actor by, Instant at, Change change, OwnTemplate template) implements Fact {
    public enum Change {
        MADE,
        EDITED,
        ARCHIVED,
        RESTORED
    }

    @Override
    public String kind() {
        return "template." + change.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Subject subject() {
        return new Subject("template", template.id().value());
    }

    /** Of one that only its maker sees nobody reads the history. */
    @Override
    public @Nullable UUID about() {
        return template.restricted() ? template.id().value() : null;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("name", template.name());
    }
}
