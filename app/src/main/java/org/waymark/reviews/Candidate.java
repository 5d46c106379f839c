package org.waymark.reviews;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Status;

/**
 * A key result that may come onto an agenda.
 *
 * @param confidence 0 to 10 at the last check-in; null: none was given
 * @param confidenceBefore at the check-in before; null: there was none
 * @param chance what the numbers give it, 0 to 1; null: they cannot say
 * @param asksForHelp whether somebody asked for help with it, and nobody has given it yet
 * @param due the day of its next check-in; null: none is due any more
 */
record Candidate(
        KeyResult.Id keyResult,
        @Nullable Double value,
        @Nullable Double progress,
        Status status,
        @Nullable Integer confidence,
        @Nullable Integer confidenceBefore,
        @Nullable Double chance,
        boolean asksForHelp,
        @Nullable LocalDate due) {}
