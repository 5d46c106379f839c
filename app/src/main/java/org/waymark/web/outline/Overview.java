package org.waymark.web.outline;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a cycle looks like, all of it or what belongs to one team, whatever else is filtered; and what can be filtered by.
 *
 * @param seen names the state that was read
 * @param alike whether the reader sees only what all of the same role see
 * @param draftsApart how many drafts name nothing that they are for
 * @param chosen how many rows the filter lets through; null: all
 * @param team the name of the team that is filtered by, and likewise {@code owner}
 */
public record Overview(
        String seen,
        boolean alike,
        Counts published,
        Rows drafts,
        int draftsApart,
        @Nullable Rows chosen,
        Choices choices,
        @Nullable String team,
        @Nullable String owner,
        List<View> views) {
    record Rows(int goals, int parts) {
        int sum() {
            return goals + parts;
        }
    }

    /** Whether there is anything to choose from. */
    record Choices(boolean teams, boolean people, boolean tags) {}

    /** A saved view; whether it is the reader's own. */
    record View(UUID id, String name, String query, boolean shared, boolean own) {}

    /** How many objectives of teams and people name nothing that they are for. */
    public int apart() {
        return published.apart() + draftsApart;
    }

    /** How many objectives. */
    int all() {
        return published.goals() + drafts.goals();
    }

    /** How many rows the outline has when all of it is unfolded. */
    int rows() {
        return chosen == null ? all() + published.allParts() + drafts.parts() : chosen.sum();
    }
}
