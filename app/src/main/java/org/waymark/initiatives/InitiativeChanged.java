package org.waymark.initiatives;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/**
 * Somebody did something with an initiative.
 *
 * @param initiative as it is now
 * @param more what a line of the history needs beside the title, for example what was before and what is after
 */
public record InitiativeChanged(Actor by, Instant at, Change change, Initiative initiative, Map<String, Object> more)
        implements Fact {
    public enum Change {
        CREATED("created"),
        EDITED("edited"),
        /** Its status is another one: more holds {@code before} and {@code after}. */
        MOVED("moved"),
        /** Its days are others: more holds {@code start} and {@code due}, each with before and after. */
        RESCHEDULED("rescheduled"),
        /** Somebody said how far it is. */
        STATED("progress-stated"),
        LINKED("linked"),
        UNLINKED("unlinked"),
        /** It waits for another one: more holds its id as {@code after}. */
        WAITS("waits"),
        WAITS_NO_MORE("waits-no-more"),
        ARCHIVED("archived"),
        RESTORED("restored");

        private final String word;

        Change(String word) {
            this.word = word;
        }
    }

    public InitiativeChanged {
        more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
    }

    @Override
    public String kind() {
        return "initiative." + change.word;
    }

    @Override
    public Subject subject() {
        return new Subject("initiative", initiative.id().value());
    }

    @Override
    public UUID about() {
        return initiative.id().value();
    }

    @Override
    public Map<String, Object> details() {
        var details = new LinkedHashMap<String, Object>();
        details.put("title", initiative.title());
        details.putAll(more);
        return details;
    }
}
