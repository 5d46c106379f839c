package org.waymark.initiatives;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.people.Person;

/**
 * A step of an initiative.
 *
 * @param assignee who does it; null: whoever owns the initiative
 * @param done who finished it, and when; null while it is open
 */
public record Task(
        Id id,
        Initiative.Id initiative,
        String title,
        Person.@Nullable Id assignee,
        @Nullable LocalDate due,
        @Nullable Done done,
        long position,
        @Nullable Instant archivedAt) {
    public record Id(UUID value) {}

    public record Done(UUID by, Instant at) {}

    public boolean isDone() {
        return done != null;
    }

    public boolean isArchived() {
        return archivedAt != null;
    }

    /** Whoever is to do it may say that it is done, beside those who hold the initiative. */
    Holder holder(Initiative of) {
        var who = assignee == null ? of.definition().owner() : assignee;
        return new Holder(Level.INDIVIDUAL, who.value(), null);
    }

    Task edited(String title, Person.@Nullable Id assignee, @Nullable LocalDate due) {
        return new Task(id, initiative, title, assignee, due, done, position, archivedAt);
    }

    Task finished(@Nullable Done done) {
        return new Task(id, initiative, title, assignee, due, done, position, archivedAt);
    }

    Task archived(@Nullable Instant at) {
        return new Task(id, initiative, title, assignee, due, done, position, at);
    }
}
