package org.waymark.web.reviews;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.reviews.FollowUp;
import org.waymark.web.layout.Face;

/**
 * What somebody said to do.
 *
 * @param about the key result it was said about; null: none
 * @param review where it was said
 */
public record FollowUpView(
        FollowUp.Id id,
        UUID review,
        @Nullable UUID about,
        String title,
        UUID ownerId,
        Face owner,
        @Nullable LocalDate due,
        @Nullable Instant doneAt) {
    public boolean isDone() {
        return doneAt != null;
    }

    public String path() {
        return "/follow-ups/" + id.value();
    }

    public boolean isLate(LocalDate today) {
        return !isDone() && due != null && due.isBefore(today);
    }
}
