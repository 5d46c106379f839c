package org.waymark.platform;

import java.util.Set;
import java.util.UUID;

/**
 * Who knocks at a door: one person in one workspace, with what decides about access, read once per request. Or Waymark itself, which
 * only tells what it computed.
 *
 * @param teams the teams the person belongs to and every team above them: what is shared with a team reaches all below it
 * @param leads the teams the person leads and every team beneath them
 * @param scope what an API token allows; {@link Scope#ALL} for a person at a page
 */
public record Actor(UUID workspace, UUID person, Role role, Set<UUID> teams, Set<UUID> leads, Scope scope) {
    private static final UUID NOBODY = new UUID(0, 0);

    public Actor {
        teams = Set.copyOf(teams);
        leads = Set.copyOf(leads);
    }

    /** Waymark itself: may nothing, sees nothing, and stands in the history without a name. */
    public static Actor waymark(UUID workspace) {
        return new Actor(workspace, NOBODY, Role.VIEWER, Set.of(), Set.of(), Scope.READ);
    }

    /**
     * Anybody of the same role, to read by what is kept for all of them: what this person alone may see from the next moment on cannot be
     * in it.
     */
    public Actor anyOfRole() {
        return new Actor(workspace, NOBODY, role, Set.of(), Set.of(), scope);
    }

    public boolean isWaymark() {
        return person.equals(NOBODY);
    }

    public boolean isAdmin() {
        return role.atLeast(Role.ADMIN);
    }
}
