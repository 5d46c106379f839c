package org.waymark.talk;

import java.time.Instant;
import java.util.Map;
import org.waymark.platform.Actor;

/** Help that was asked was given, taken back, or is asked again after all. */
public record HelpEnded(Actor by, Instant at, Place place, HelpRequest request) implements TalkFact {
    @Override
    public String kind() {
        var end = request.end();
        if (end == null) return "help.reopened";
        return switch (end.outcome()) {
            case GIVEN -> "help.given";
            case WITHDRAWN -> "help.withdrawn";
        };
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("title", place.title(), "help", request.id().value().toString());
    }
}
