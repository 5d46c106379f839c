package org.waymark.web.teams;

import java.util.List;
import java.util.UUID;
import org.waymark.web.layout.Face;
import org.waymark.web.layout.Mix;

/**
 * A team as a row of the tree.
 *
 * @param people how many belong to it itself
 * @param children how many teams are directly beneath it
 * @param mix its own key results of the chosen cycle by status
 */
public record TeamRow(UUID id, String name, List<Face> leads, int people, int children, Mix mix) {
    public TeamRow {
        leads = List.copyOf(leads);
    }

    public String path() {
        return "/teams/" + id;
    }

    public boolean unfolds() {
        return children > 0;
    }

    /** Some teams, and whether there are more than are shown. */
    public record Found(List<TeamRow> teams, boolean more) {
        public Found {
            teams = List.copyOf(teams);
        }
    }
}
