package org.waymark.web.layout;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.cycles.Cycle;

/**
 * What stands around a page, as the database knows it.
 *
 * @param own the cycle of what the page is about; null when that is in none
 * @param seen what the statement saw
 */
record Surroundings(
        List<Home> homes,
        int dueCheckIns,
        int kpisOffTarget,
        int unread,
        List<TeamPlace> teams,
        List<Cycle> cycles,
        @Nullable UUID own,
        Seen seen) {
    /** A workspace one belongs to. */
    record Home(UUID id, String name, boolean personal) {}

    /** A team with how its key results stand, by cycle. */
    record TeamPlace(UUID id, String name, List<Tally> tallies) {}

    record Tally(UUID cycle, String status, int count) {}
}
