package org.waymark.web.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.objectives.Status;
import org.waymark.web.layout.Face;

/**
 * An objective as a row.
 *
 * @param byHand whether somebody set the progress
 */
public record OwnedObjective(
        UUID id,
        String title,
        String cycle,
        Face owner,
        @Nullable Double progress,
        double due,
        Status status,
        boolean byHand) {
    public String path() {
        return "/objectives/" + id;
    }
}
