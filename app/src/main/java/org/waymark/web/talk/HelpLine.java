package org.waymark.web.talk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.talk.HelpRequest.Outcome;

/**
 * A call for help as a check-in shows it.
 *
 * @param outcome null while it is open
 * @param answer what was said with its end; may be empty
 */
public record HelpLine(
        UUID id,
        String need,
        Party of,
        Party by,
        Instant at,
        @Nullable Outcome outcome,
        String answer) {
    /** A person who is named. */
    public record Party(UUID id, String name) {}

    public String path() {
        return "/help/" + id;
    }

    public boolean isOpen() {
        return outcome == null;
    }
}
