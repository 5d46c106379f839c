package org.waymark.platform;

import java.util.Set;
import java.util.UUID;

/**
 * Who knocks at a door: one person in one workspace, with what decides about access, read once per request.
 *
 * @param teams the teams the person belongs to and every team above them: what is shared with a team reaches all below it
 * @param leads the teams the person leads and every team beneath them
 * @param scope what an API token allows; {@link Scope#ALL} for a person at a page
 */
public record Actor(UUID workspace, UUID person, Role role, Set<UUID> teams, Set<UUID> leads, Scope scope) {
    public Actor {
        teams = Set.copyOf(teams);
        leads = Set.copyOf(leads);
    }

    public boolean isAdmin() {
        return role.atLeast(Role.ADMIN);
    }
}
