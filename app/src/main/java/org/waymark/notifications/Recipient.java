package org.waymark.notifications;

import java.util.Map;
import java.util.UUID;

/** One of a slot, with the ways that are not the usual ones. */
record Recipient(UUID person, Map<Reason, Way> ways) {
    Recipient {
        ways = Map.copyOf(ways);
    }

    Way way(Reason reason) {
        return ways.getOrDefault(reason, reason.usual());
    }
}
