package org.waymark.talk;

import java.time.Instant;
import java.util.Map;
import org.waymark.platform.Actor;

/** Somebody asked to hear of a subject, or not to hear of it any more. Following by itself, as an owner does, is no news. */
public record FollowChanged(Actor by, Instant at, Place place, boolean follows) implements TalkFact {
    @Override
    public String kind() {
        return follows ? "follow.asked" : "follow.stopped";
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("title", place.title());
    }
}
