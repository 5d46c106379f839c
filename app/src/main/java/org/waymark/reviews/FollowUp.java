package org.waymark.reviews;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.objectives.KeyResult;
import org.waymark.people.Person;

/**
 * What somebody said in a review to do.
 *
 * @param keyResult what it was said about; null: the review as a whole
 * @param due until when; null: nobody said
 */
public record FollowUp(
        Id id,
        Review.Id review,
        KeyResult.@Nullable Id keyResult,
        String title,
        Person.Id owner,
        @Nullable LocalDate due,
        @Nullable Instant doneAt,
        @Nullable Instant removedAt) {
    public record Id(UUID value) {}

    public boolean isDone() {
        return doneAt != null;
    }

    FollowUp done(@Nullable Instant at) {
        return new FollowUp(id, review, keyResult, title, owner, due, at, removedAt);
    }

    FollowUp removed(@Nullable Instant at) {
        return new FollowUp(id, review, keyResult, title, owner, due, doneAt, at);
    }
}
