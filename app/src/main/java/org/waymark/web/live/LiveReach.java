package org.waymark.web.live;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.waymark.platform.Actor;

/**
 * Who may hear of a change, and the names under which pages show the changed thing.
 *
 * @param parties persons and teams that may see it; ignored when it is open to all of the workspace
 */
record LiveReach(boolean open, Set<UUID> parties, List<String> names) {
    boolean covers(Actor actor) {
        return open
                || parties.contains(actor.person())
                || actor.teams().stream().anyMatch(parties::contains);
    }
}
