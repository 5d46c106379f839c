package org.waymark.web.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.objectives.Status;

/**
 * A key result as a row.
 *
 * @param next when its next check-in is due; null when none is
 */
public record OwnedKeyResult(
        UUID id,
        String title,
        String objective,
        @Nullable Double progress,
        double due,
        Status status,
        @Nullable Integer confidence,
        @Nullable Integer before,
        @Nullable LocalDate next) {
    public String path() {
        return "/key-results/" + id;
    }
}
