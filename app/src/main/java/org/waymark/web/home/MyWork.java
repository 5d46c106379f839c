package org.waymark.web.home;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work that I owe by the end of the week: a task of mine, what I said in a review to do, or an initiative that I own.
 *
 * @param completion the address that says it is done; null for an initiative, which is done on its own page
 * @param of what it belongs to; empty for an initiative, and for what was said of a review as a whole
 * @param due null where nobody said until when
 */
public record MyWork(
        @Nullable String completion,
        String path,
        String title,
        String of,
        @Nullable LocalDate due) {
    static MyWork task(UUID id, UUID initiative, String title, String of, LocalDate due) {
        return new MyWork("/tasks/" + id + "/completion", "/initiatives/" + initiative, title, of, due);
    }

    static MyWork initiative(UUID id, String title, LocalDate due) {
        return new MyWork(null, "/initiatives/" + id, title, "", due);
    }

    static MyWork followUp(UUID id, UUID review, String title, @Nullable String of, @Nullable LocalDate due) {
        return new MyWork("/follow-ups/" + id + "/completion", "/reviews/" + review, title, of == null ? "" : of, due);
    }

    public boolean isLate(LocalDate today) {
        return due != null && due.isBefore(today);
    }
}
