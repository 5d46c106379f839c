package org.waymark.web.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.objectives.Status;
import org.waymark.web.layout.Face;

/** A check-in as a short entry of a feed. */
public record SaidLine(
        UUID id,
        UUID keyResult,
        String title,
        Shown shown,
        @Nullable Double value,
        @Nullable Integer confidence,
        String changed,
        Status status,
        LocalDate day,
        Face by) {
    public String path() {
        return "/key-results/" + keyResult;
    }
}
