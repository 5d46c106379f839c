package org.waymark.notifications;

import java.util.List;
import java.util.UUID;

/** Letters wait to be sent: whoever can send leaves a job for each, in the same transaction. */
public record LettersMade(UUID workspace, List<Letter.Id> letters) {
    public LettersMade {
        letters = List.copyOf(letters);
    }
}
