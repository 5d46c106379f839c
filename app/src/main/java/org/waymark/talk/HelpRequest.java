package org.waymark.talk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.platform.Refused;

/**
 * Somebody who reported asks one person for help.
 *
 * @param checkIn the first entry of its line of corrections
 * @param need what would help
 * @param end null while it is open
 */
public record HelpRequest(
        Id id,
        UUID checkIn,
        String need,
        UUID askedOf,
        UUID askedBy,
        Instant askedAt,
        @Nullable End end) {
    public record Id(UUID value) {}

    /** @param answer what was said with it; may be empty */
    public record End(Outcome outcome, String answer, UUID by, Instant at) {}

    public enum Outcome {
        GIVEN,
        WITHDRAWN
    }

    HelpRequest ended(End end) {
        if (this.end != null) throw new Refused.Conflict("no.talk.help-over");
        return new HelpRequest(id, checkIn, need, askedOf, askedBy, askedAt, end);
    }

    HelpRequest reopened() {
        return new HelpRequest(id, checkIn, need, askedOf, askedBy, askedAt, null);
    }

    public boolean isOpen() {
        return end == null;
    }

    Holder asked() {
        return new Holder(Level.INDIVIDUAL, askedOf, null);
    }

    Holder asker() {
        return new Holder(Level.INDIVIDUAL, askedBy, null);
    }
}
