package org.waymark.talk;

import java.time.Instant;
import java.util.Map;
import org.waymark.platform.Actor;

/** Somebody asked one person for help on a check-in. */
public record HelpAsked(Actor by, Instant at, Place place, HelpRequest request) implements TalkFact {
    @Override
    public String kind() {
        return "help.asked";
    }

    @Override
    public Map<String, Object> details() {
        return Map.of(
                "title", place.title(),
                "help", request.id().value().toString(),
                "person", request.askedOf().toString());
    }
}
