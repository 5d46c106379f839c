package org.waymark.notifications;

import java.util.List;
import java.util.UUID;

/**
 * What a channel is to be told of. What it says is read when it is sent, and only if all of the workspace, or of the team, may see it
 * then.
 *
 * @param subject of a signal its KPI, of a cycle the cycle, of a digest the workspace
 * @param says the key of a sentence; of a digest the Monday of its week
 * @param way of a signal; may be empty
 */
public record Bulletin(UUID workspace, UUID channel, Kind kind, UUID subject, String says, String way) {
    public enum Kind {
        SIGNAL,
        CYCLE,
        DIGEST
    }

    /** There is at most one of the same channel, subject and sentence at a time. */
    public String key() {
        return "%s %s %s".formatted(channel, subject, says);
    }

    /** Bulletins wait to be sent: whoever can send leaves a job for each, in the same transaction. */
    public record Due(List<Bulletin> bulletins) {
        public Due {
            bulletins = List.copyOf(bulletins);
        }
    }
}
