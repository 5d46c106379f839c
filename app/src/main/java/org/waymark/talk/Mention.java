package org.waymark.talk;

import java.util.UUID;

/**
 * Somebody called by name in a comment.
 *
 * @param written as it stands in the text, without the @
 */
public record Mention(Party party, UUID id, String written) {
    public enum Party {
        PERSON,
        TEAM
    }
}
