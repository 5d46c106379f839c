package org.waymark.web.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Period;
import org.waymark.objectives.Status;
import org.waymark.people.Holder;

/**
 * An objective with its key results, as a timeline needs them.
 *
 * @param byHand whether somebody set the progress
 */
public record TimelineGoal(
        UUID id,
        String title,
        Holder holder,
        Status status,
        @Nullable Double progress,
        double due,
        boolean byHand,
        List<Part> parts) {
    public TimelineGoal {
        parts = List.copyOf(parts);
    }

    /**
     * A key result.
     *
     * @param next the day by which the next check-in is due; null: none is
     * @param chance of reaching it, 0 to 1; null where none is known
     */
    public record Part(
            UUID id,
            String title,
            UUID owner,
            Status status,
            Period period,
            @Nullable LocalDate next,
            @Nullable Double chance,
            boolean rough,
            List<Said> said) {
        public Part {
            said = List.copyOf(said);
        }
    }

    /** A check-in, with the status that it led to. */
    public record Said(LocalDate day, Status status) {}
}
