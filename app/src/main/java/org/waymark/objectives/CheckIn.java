package org.waymark.objectives;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Progress;

/**
 * A snapshot of a key result that never changes. A correction is another one that names it.
 *
 * @param parts for milestones: how far each of them is, 0 to 1, in their order; else empty
 * @param automatic made by the KPI that the key result borrows
 * @param corrects the one that it puts right
 * @param original the first one of a line of corrections, itself where there is none
 */
public record CheckIn(
        Id id,
        KeyResult.Id keyResult,
        LocalDate day,
        @Nullable Double value,
        List<Double> parts,
        @Nullable Confidence confidence,
        Words words,
        @Nullable Progress progress,
        Status status,
        boolean automatic,
        @Nullable Id corrects,
        Id original,
        UUID recordedBy,
        Instant recordedAt) {
    public record Id(UUID value) {}

    /** What happened since the last one; each may be empty. */
    public record Words(String changed, String blockers, String nextSteps) {
        public static final Words NONE = new Words("", "", "");

        boolean isEmpty() {
            return changed.isEmpty() && blockers.isEmpty() && nextSteps.isEmpty();
        }
    }

    public CheckIn {
        parts = List.copyOf(parts);
    }
}
