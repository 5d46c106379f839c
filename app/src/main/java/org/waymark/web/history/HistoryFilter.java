package org.waymark.web.history;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the history is wanted.
 *
 * @param about an objective or KPI with all that belongs to it
 * @param subject just this thing, for example a key result
 * @param who words of the name of whoever did it; may be empty
 * @param before the oldest fact seen already; null for the newest
 */
public record HistoryFilter(
        @Nullable UUID about,
        @Nullable UUID subject,
        @Nullable HistoryGroup group,
        @Nullable UUID person,
        String who,
        @Nullable UUID before) {
    public static HistoryFilter about(UUID thing, @Nullable UUID before) {
        return new HistoryFilter(thing, null, null, null, "", before);
    }

    public static HistoryFilter of(UUID subject, @Nullable UUID before) {
        return new HistoryFilter(null, subject, null, null, "", before);
    }
}
