package org.waymark.talk;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.waymark.platform.Actor;

/**
 * Somebody said something. The history keeps that it was said, not the words: those can be removed.
 *
 * @param mentioned whom it calls, each of whom may see it
 */
public record CommentMade(Actor by, Instant at, Place place, Comment comment, Set<UUID> mentioned) implements TalkFact {
    public CommentMade {
        mentioned = Set.copyOf(mentioned);
    }

    @Override
    public String kind() {
        return "comment.made";
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("title", place.title(), "comment", comment.id().value().toString());
    }
}
