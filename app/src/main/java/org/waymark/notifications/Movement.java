package org.waymark.notifications;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Fact;

/**
 * How a key result went from one day to another.
 *
 * @param team of its objective; null where it has none
 * @param open whether everybody of the workspace may see it
 * @param before progress as a ratio; null when nothing was said yet
 * @param statusBefore as its last check-in before left it; null when there was none
 */
record Movement(
        UUID keyResult,
        String title,
        UUID objective,
        UUID owner,
        UUID objectiveOwner,
        @Nullable UUID team,
        boolean open,
        @Nullable Double before,
        double now,
        @Nullable String statusBefore,
        String status) {
    /** Largest first, whichever way. */
    double size() {
        return Math.abs(now - (before == null ? 0 : before));
    }

    /** Whether anybody would see that it moved: progress is told in whole percent. */
    boolean isMove() {
        return before == null
                || Math.round(100 * now) != Math.round(100 * before)
                || statusBefore != null && !statusBefore.equals(status);
    }

    boolean isOf(UUID person) {
        return owner.equals(person) || objectiveOwner.equals(person);
    }

    Letter.Line line() {
        var data = new HashMap<>(Map.of("now", "" + now, "status", status));
        if (before != null) data.put("before", "" + before);
        if (statusBefore != null) data.put("statusBefore", statusBefore);
        return Letter.Line.of(Reason.MOVED, "moved", new Fact.Subject("key-result", keyResult), objective, title, data);
    }
}
