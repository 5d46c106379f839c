package org.waymark.notifications;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of a slot, with the ways that are not the usual ones.
 *
 * @param quiet null: letters may come at any time
 */
record Recipient(
        UUID person, Map<Reason, Way> ways, @Nullable QuietHours quiet) {
    Recipient {
        ways = Map.copyOf(ways);
    }

    Way way(Reason reason) {
        return ways.getOrDefault(reason, reason.usual());
    }

    /** When a letter that is written now may be sent. */
    Instant mailAt(Instant now, ZoneId zone) {
        return quiet == null ? now : quiet.endAfter(now, zone);
    }
}
