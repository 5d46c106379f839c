package org.waymark.web.planning;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.coach.Dismissal;
import org.waymark.objectives.Objective;
import org.waymark.planning.Tick;

/**
 * What planning looks at besides the objectives.
 *
 * @param seen names the state of all that was read
 * @param more whether the reader sees objectives of the cycle that not all of their role see
 * @param teams those that live, by name; empty where they are known from before
 * @param worsening KPIs that get worse and that no objective of the cycle wants to move
 * @param tickers the names of those who ticked a step
 * @param dismissals empty where they are known from before
 */
public record Around(
        String seen,
        boolean more,
        List<TeamOf> teams,
        List<Worse> worsening,
        List<Tick> ticks,
        Map<UUID, String> tickers,
        Map<Objective.Id, List<Dismissal>> dismissals) {
    /** @param above the team above it; null at the top */
    public record TeamOf(UUID id, String name, @Nullable UUID above) {}

    /** @param rising whether its values go up */
    public record Worse(UUID id, String name, boolean rising) {}
}
