package org.waymark.api.objectives;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Status;
import org.waymark.people.Level;

@Says("An objective, with how it stands.")
record ObjectiveShown(
        UUID id,
        String title,
        UUID cycle,
        String problem,
        String description,
        Level level,
        UUID owner,
        @Nullable UUID team,
        Objective.Kind kind,
        Boolean countsChildren,
        List<String> tags,
        @Says("Only its owner and its audience see it.") Boolean restricted,
        @Says("null while it is a draft.") @Nullable Instant publishedAt,
        @Nullable Instant archivedAt,

        @Says("1 is done; may be negative or above 1; null while nothing was measured.") @Nullable
        Double progress,

        @Says("The share that should be done today, 0 to 1.")
        Double shareDue,

        Status status,
        @Says("Progress set by hand.") @Nullable Override override,

        @Says("The owner's own word beside the status.") @Nullable
        Word word,

        @Says("Counts what people change of it; the ETag begins with it.")
        Long version) {

    record Override(Double progress, String reason, UUID setBy, Instant setAt) {}

    record Word(Status status, String note, UUID setBy, Instant setAt) {}
}
