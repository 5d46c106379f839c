package org.waymark.web.outline;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a whole cycle looks like, whatever is filtered, and what can be filtered by.
 *
 * @param company progress of the objectives of the company
 * @param goals how many objectives are wanted
 * @param parts how many key results are shown below them
 */
record Overview(
        List<Count> statuses,
        List<@Nullable Double> company,
        int all,
        int drafts,
        int late,
        int falling,
        int goals,
        int parts,
        List<Named> teams,
        List<Named> owners,
        List<String> tags,
        List<View> views) {
    record Count(String status, int count) {}

    record Named(UUID id, String name) {}

    /** A saved view; whether it is the reader's own. */
    record View(UUID id, String name, String query, boolean shared, boolean own) {}
}
