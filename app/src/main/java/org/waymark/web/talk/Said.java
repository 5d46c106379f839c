package org.waymark.web.talk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.talk.Mention;
import org.waymark.web.layout.Face;

/**
 * A comment as a thread shows it.
 *
 * @param words Markdown; empty when it was removed
 * @param day the last day of the period of a KPI that it is about; null: about all of it
 * @param removedBy null: it is in sight
 */
public record Said(
        UUID id,
        @Nullable UUID replyTo,
        @Nullable LocalDate day,
        String words,
        Author author,
        Instant at,
        boolean edited,
        @Nullable UUID removedBy,
        List<Mention> mentions,
        List<Reacted> reactions) {
    /** Who wrote it. */
    public record Author(UUID id, String name) {
        public Face face() {
            return Face.of(id, name);
        }
    }

    public Said {
        mentions = List.copyOf(mentions);
        reactions = List.copyOf(reactions);
    }

    public String path() {
        return "/comments/" + id;
    }

    public boolean isRemoved() {
        return removedBy != null;
    }
}
