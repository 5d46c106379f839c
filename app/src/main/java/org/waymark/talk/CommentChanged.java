package org.waymark.talk;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.waymark.platform.Actor;

/**
 * A comment was edited, removed or brought back.
 *
 * @param mentioned whom it calls now and did not before, each of whom may see it
 */
public record CommentChanged(Actor by, Instant at, Place place, Comment comment, Change change, Set<UUID> mentioned)
        implements TalkFact {
    public enum Change {
        EDITED("edited"),
        REMOVED("removed"),
        RESTORED("restored");

        private final String word;

        Change(String word) {
            this.word = word;
        }
    }

    public CommentChanged {
        mentioned = Set.copyOf(mentioned);
    }

    @Override
    public String kind() {
        return "comment." + change.word;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("title", place.title(), "comment", comment.id().value().toString());
    }
}
