package org.waymark.notifications;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Letters wait to be sent: whoever can send leaves a job for each, in the same transaction.
 *
 * @param letters with the moment before which each is not sent
 */
public record LettersMade(UUID workspace, Map<Letter.Id, Instant> letters) {
    public LettersMade {
        letters = Map.copyOf(letters);
    }
}
