package org.waymark.people;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/** An address of a calendar began, changed its secret or ceased to work. */
public record CalendarAddressChanged(Actor by, Instant at, CalendarAddress address, Change change) implements Fact {
    /** What happened to the address. */
    public enum Change {
        MADE,
        REPLACED,
        REVOKED,
        RESTORED
    }

    @Override
    public String kind() {
        return "calendar-address." + change.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Subject subject() {
        return new Subject("calendar-address", address.id().value());
    }

    @Override
    public @Nullable UUID about() {
        return null;
    }

    @Override
    public Map<String, Object> details() {
        var person = address.person().value().toString();
        var team = address.team();
        return team == null
                ? Map.of("person", person)
                : Map.of("person", person, "team", team.value().toString());
    }
}
