package org.waymark.reviews;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/** A review began or ended, was taken away or taken back. */
public record ReviewChanged(Actor by, Instant at, Change change, Review review) implements Fact {
    public enum Change {
        STARTED("started"),
        ENDED("ended"),
        RESUMED("resumed"),
        REMOVED("removed"),
        RESTORED("restored");

        private final String word;

        Change(String word) {
            this.word = word;
        }
    }

    @Override
    public String kind() {
        return "review." + change.word;
    }

    @Override
    public Subject subject() {
        return new Subject("review", review.id().value());
    }

    @Override
    public @Nullable UUID about() {
        return null;
    }

    @Override
    public Map<String, Object> details() {
        var details = new LinkedHashMap<String, Object>();
        details.put("title", review.day().toString());
        details.put("kind", review.kind().name());
        if (review.team() != null) details.put("team", review.team().toString());
        return details;
    }
}
