package org.waymark.reviews;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.cycles.Cycle;
import org.waymark.platform.Problems;

/**
 * A meeting that is to begin, as sent.
 *
 * @param team null: of the company
 * @param minutes for how long, 5 to 480
 */
public record ReviewWish(
        Review.Kind kind, Cycle.Id cycle, @Nullable UUID team, int minutes) {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 480;

    void check() {
        if (minutes < SHORTEST || minutes > LONGEST) {
            new Problems()
                    .add("minutes", minutes, "no.reviews.minutes", SHORTEST, LONGEST)
                    .refuse();
        }
    }
}
