package org.waymark.reviews;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.objectives.Objective;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/**
 * Something was agreed, done, or is not to be done after all.
 *
 * @param objective that of the key result it was said about, whose visibility covers it; null: anybody may know
 */
public record FollowUpChanged(Actor by, Instant at, Change change, FollowUp followUp, Objective.@Nullable Id objective)
        implements Fact {
    public enum Change {
        AGREED("agreed"),
        DONE("done"),
        REOPENED("reopened"),
        REMOVED("removed"),
        RESTORED("restored");

        private final String word;

        Change(String word) {
            this.word = word;
        }
    }

    @Override
    public String kind() {
        return "follow-up." + change.word;
    }

    @Override
    public Subject subject() {
        return new Subject("review", followUp.review().value());
    }

    @Override
    public @Nullable UUID about() {
        return objective == null ? null : objective.value();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of(
                "title", followUp.title(), "owner", followUp.owner().value().toString());
    }
}
