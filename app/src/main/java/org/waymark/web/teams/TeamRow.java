package org.waymark.web.teams;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.web.layout.Face;
import org.waymark.web.layout.Mix;

/**
 * A team as a row of the tree.
 *
 * @param people how many belong to it itself
 * @param children how many teams are directly beneath it
 * @param mix its own key results of the chosen cycle by status
 * @param below the teams beneath it where it is unfolded
 */
public record TeamRow(
        UUID id,
        String name,
        List<Face> leads,
        int people,
        int children,
        Mix mix,
        @Nullable Found below) {
    public TeamRow {
        leads = List.copyOf(leads);
    }

    public String path() {
        return "/teams/" + id;
    }

    public boolean unfolds() {
        return children > 0;
    }

    TeamRow over(Found teams) {
        return new TeamRow(id, name, leads, people, children, mix, teams);
    }

    /** Some teams, and whether there are more than are shown. */
    public record Found(List<TeamRow> teams, boolean more) {
        public Found {
            teams = List.copyOf(teams);
        }
    }
}
