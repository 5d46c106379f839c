package org.waymark.web.board;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.cycles.Cycle;

/**
 * Which cards are wanted: those of a cycle, and those that are in none.
 *
 * @param text part of the title; empty: all
 * @param team also those of the teams below it
 */
record BoardFilter(
        Cycle cycle,
        String text,
        @Nullable UUID team,
        @Nullable UUID owner) {
    /** The same without anything that narrows it. */
    BoardFilter inCycle() {
        return new BoardFilter(cycle, "", null, null);
    }

    boolean narrows() {
        return !text.isEmpty() || team != null || owner != null;
    }
}
