package org.waymark.talk;

import java.time.Instant;
import java.util.Map;
import org.waymark.platform.Actor;

/**
 * Somebody who holds a goal has read a check-in on it, or took that back.
 *
 * @param stands false when it was taken back
 */
public record CheckInAcknowledged(Actor by, Instant at, Place place, boolean stands) implements TalkFact {
    @Override
    public String kind() {
        return stands ? "check-in.acknowledged" : "check-in.acknowledgement-taken-back";
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("title", place.title());
    }
}
