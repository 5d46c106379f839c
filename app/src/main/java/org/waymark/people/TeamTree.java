package org.waymark.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.platform.Refused;

/** Where a team may stand: in a tree, not in a ring, and not too deep. */
@Component
class TeamTree {
    /** Levels of teams; no organisation on paper has more. */
    private static final int DEEPEST = 12;

    private final TeamStore teams;
    private final TeamPathStore paths;
    private final MembershipStore memberships;

    TeamTree(TeamStore teams, TeamPathStore paths, MembershipStore memberships) {
        this.teams = teams;
        this.paths = paths;
        this.memberships = memberships;
    }

    /** Two moves at one moment could each be fine and make a ring together. */
    void lock(UUID workspace) {
        memberships.lock(workspace);
    }

    void requireRoom(UUID workspace, Team.@Nullable Id parent) {
        requireRoom(workspace, parent, 0);
    }

    void requireRoomFor(UUID workspace, Team team, Team.@Nullable Id parent) {
        var id = team.id().value();
        if (parent != null && paths.isInside(workspace, parent.value(), id)) {
            throw new Refused.Invalid("parent", parent.value(), "no.people.team-beneath-itself");
        }
        requireRoom(workspace, parent, paths.height(workspace, id));
    }

    void add(UUID workspace, Team team) {
        paths.add(workspace, team.id().value(), value(team.parent()));
    }

    void move(UUID workspace, Team.Id team, Team.@Nullable Id parent) {
        paths.move(workspace, team.value(), value(parent));
    }

    private void requireRoom(UUID workspace, Team.@Nullable Id parent, int levelsBeneath) {
        if (parent == null) {
            return;
        }
        if (teams.find(workspace, parent.value())
                .filter(team -> !team.isArchived())
                .isEmpty()) {
            throw new Refused.Invalid("parent", parent.value(), "no.unknown.team");
        }
        if (paths.depth(workspace, parent.value()) + 2 + levelsBeneath > DEEPEST) {
            throw new Refused.Invalid("parent", parent.value(), "no.people.team-deep", DEEPEST);
        }
    }

    private static @Nullable UUID value(Team.@Nullable Id id) {
        return id == null ? null : id.value();
    }
}
