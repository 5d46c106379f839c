package org.waymark.talk;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Actor;

/**
 * Somebody reacted, or took it back.
 *
 * @param reaction by whoever did this
 * @param author who wrote the comment it is on; null: it is on the subject itself
 */
public record ReactionChanged(
        Actor by,
        Instant at,
        Place place,
        Reaction reaction,
        @Nullable UUID author,
        Change change) implements TalkFact {
    public enum Change {
        MADE("made"),
        TAKEN_BACK("taken-back");

        private final String word;

        Change(String word) {
            this.word = word;
        }
    }

    @Override
    public String kind() {
        return "reaction." + change.word;
    }

    @Override
    public Map<String, Object> details() {
        var details = new HashMap<String, Object>();
        details.put("title", place.title());
        details.put("reaction", reaction.kind().name());
        var comment = reaction.comment();
        if (comment != null) details.put("comment", comment.value().toString());
        return details;
    }
}
