package org.waymark.web.outline;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a cycle looks like, all of it or what belongs to one team, whatever else is filtered; and what can be filtered by.
 *
 * @param tallies its key results, those of drafts apart
 * @param company progress of the objectives of the company; empty for one team
 * @param all how many objectives, {@code drafts} of them not published
 * @param chosen how many of them the filter lets through; null: all
 * @param team the name of the team that is filtered by, and likewise {@code owner}
 */
record Overview(
        List<Tally> tallies,
        List<@Nullable Double> company,
        int all,
        int drafts,
        @Nullable Chosen chosen,
        Choices choices,
        @Nullable String team,
        @Nullable String owner,
        List<View> views) {
    record Tally(String status, boolean draft, int count, int late, int falling) {}

    record Chosen(int goals, int parts) {}

    /** Whether there is anything to choose from. */
    record Choices(boolean teams, boolean people, boolean tags) {}

    /** A saved view; whether it is the reader's own. */
    record View(UUID id, String name, String query, boolean shared, boolean own) {}

    /** How many rows the outline has when all of it is unfolded. */
    int rows() {
        return chosen == null ? all + sum(_ -> true) : chosen.goals() + chosen.parts();
    }

    int late() {
        return published().mapToInt(Tally::late).sum();
    }

    int falling() {
        return published().mapToInt(Tally::falling).sum();
    }

    int count(String status) {
        return sum(tally -> !tally.draft() && tally.status().equals(status));
    }

    Stream<Tally> published() {
        return tallies.stream().filter(tally -> !tally.draft());
    }

    private int sum(Predicate<Tally> which) {
        return tallies.stream().filter(which).mapToInt(Tally::count).sum();
    }
}
