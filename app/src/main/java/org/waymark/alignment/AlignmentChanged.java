package org.waymark.alignment;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/** Something contributes to or supports a parent from now on, or no longer. The parent's words are left out: not everybody may see it. */
public record AlignmentChanged(Actor by, Instant at, Change change, Link link) implements Fact {
    public enum Change {
        LINKED,
        CHANGED,
        UNLINKED
    }

    @Override
    public String kind() {
        return "alignment." + change.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Subject subject() {
        return new Subject("objective", link.child().objective().value());
    }

    @Override
    public UUID about() {
        return link.child().objective().value();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of(
                "link", link.id().value().toString(),
                "parent", link.parent().objective().value().toString(),
                "kind", link.kind().name(),
                "weight", link.weight());
    }
}
