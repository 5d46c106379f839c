package org.waymark.talk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.platform.Refused;

/**
 * What somebody said about a subject.
 *
 * @param replyTo the comment it answers, which answers none itself; null: it opens a line of talk
 * @param day the last day of the period of a KPI that it is about; null: about all of its subject
 * @param words Markdown as it was written
 * @param removedBy who took it out of sight; null: it is in sight
 */
public record Comment(
        Id id,
        Subject on,
        @Nullable Id replyTo,
        @Nullable LocalDate day,
        String words,
        UUID author,
        Instant writtenAt,
        @Nullable Instant editedAt,
        @Nullable UUID removedBy,
        long version) {
    public record Id(UUID value) {}

    static Comment written(Id id, Subject on, @Nullable Comment answered, String words, UUID author, Instant at) {
        var line = answered == null ? null : answered.lineFor(on);
        var day = answered == null ? null : answered.day;
        return new Comment(id, on, line, day, words, author, at, null, null, 1);
    }

    /** An answer stays with the period of the line that it is in. */
    Comment about(@Nullable LocalDate period) {
        var kept = replyTo == null ? period : day;
        return new Comment(id, on, replyTo, kept, words, author, writtenAt, editedAt, removedBy, version);
    }

    /** An answer to an answer joins the line of the first. */
    private Id lineFor(Subject subject) {
        if (!on.equals(subject)) throw new Refused.Missing("comment");
        requireInSight();
        return replyTo == null ? id : replyTo;
    }

    Comment edited(String words, Instant at) {
        requireInSight();
        return new Comment(id, on, replyTo, day, words, author, writtenAt, at, null, version + 1);
    }

    Comment removed(UUID by) {
        return new Comment(id, on, replyTo, day, words, author, writtenAt, editedAt, by, version);
    }

    Comment restored() {
        return new Comment(id, on, replyTo, day, words, author, writtenAt, editedAt, null, version);
    }

    public boolean isRemoved() {
        return removedBy != null;
    }

    void requireInSight() {
        if (isRemoved()) throw new Refused.Conflict("no.talk.removed");
    }

    Holder holder() {
        return new Holder(Level.INDIVIDUAL, author, null);
    }

    /** Its author does not undo what an admin removed. */
    Holder holderOfRemoval() {
        return new Holder(Level.INDIVIDUAL, removedBy == null ? author : removedBy, null);
    }
}
