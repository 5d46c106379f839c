package org.waymark.initiatives;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When work is to be done, in whole days with both ends in it; either end may be open.
 *
 * @param start null: nobody said
 * @param due null: nobody said
 */
public record Schedule(@Nullable LocalDate start, @Nullable LocalDate due) {
    public static final Schedule OPEN = new Schedule(null, null);

    public Schedule {
        if (isReversed(start, due)) {
            throw new IllegalArgumentException("Work cannot be due on %s before it starts on %s".formatted(due, start));
        }
    }

    public static boolean isReversed(@Nullable LocalDate start, @Nullable LocalDate due) {
        return start != null && due != null && due.isBefore(start);
    }

    boolean isOver(LocalDate today) {
        return due != null && due.isBefore(today);
    }
}
