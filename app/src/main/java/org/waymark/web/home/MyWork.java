package org.waymark.web.home;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work that I owe by the end of the week: a task of mine, or an initiative that I own.
 *
 * @param task null for an initiative as a whole
 * @param of the initiative of a task; empty for an initiative
 */
public record MyWork(@Nullable UUID task, UUID initiative, String title, String of, LocalDate due) {
    public boolean isTask() {
        return task != null;
    }

    public String path() {
        return "/initiatives/" + initiative;
    }

    public boolean isLate(LocalDate today) {
        return due.isBefore(today);
    }
}
