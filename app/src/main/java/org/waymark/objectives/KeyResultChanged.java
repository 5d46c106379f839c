package org.waymark.objectives;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/**
 * Somebody did something with a key result.
 *
 * @param keyResult as it is now
 * @param more what a line of the history needs beside the title
 */
public record KeyResultChanged(Actor by, Instant at, Change change, KeyResult keyResult, Map<String, Object> more)
        implements Fact {
    public enum Change {
        ADDED("added"),
        EDITED("edited"),
        ARCHIVED("archived"),
        RESTORED("restored"),
        GRADED("graded");

        private final String word;

        Change(String word) {
            this.word = word;
        }
    }

    public KeyResultChanged {
        more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
    }

    @Override
    public String kind() {
        return "key-result." + change.word;
    }

    @Override
    public Subject subject() {
        return new Subject("key-result", keyResult.id().value());
    }

    @Override
    public UUID about() {
        return keyResult.objective().value();
    }

    @Override
    public Map<String, Object> details() {
        var details = new LinkedHashMap<String, Object>();
        details.put("title", keyResult.title());
        details.putAll(more);
        return details;
    }
}
