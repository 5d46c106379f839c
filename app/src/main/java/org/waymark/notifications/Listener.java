package org.waymark.notifications;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How one person wants to hear of a reason. */
record Listener(UUID person, Way way, ZoneId zone, @Nullable QuietHours quiet) {
    /** What happens within this time comes in one letter, and what is read until then in none. */
    private static final Duration GATHERED = Duration.ofMinutes(2);

    boolean hears() {
        return way != Way.NONE;
    }

    /** When a letter may tell of what is told now; null when none shall. */
    @Nullable
    Instant mailAt(Instant now) {
        if (way != Way.MAIL) return null;
        var gathered = now.plus(GATHERED);
        return quiet == null ? gathered : quiet.endAfter(gathered, zone);
    }
}
