package org.waymark.web.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.initiatives.CriticalPath;
import org.waymark.initiatives.Dependency;
import org.waymark.initiatives.Initiative;
import org.waymark.people.Holder;
import org.waymark.web.layout.Face;

/**
 * An initiative, as a timeline needs it.
 *
 * @param serves the key results it should move, also those that are not on the page, or not for this reader
 * @param after what it waits for
 */
public record TimelineWork(
        Initiative.Id id,
        String title,
        Initiative.Status status,
        double progress,
        @Nullable LocalDate start,
        @Nullable LocalDate due,
        @Nullable LocalDate finishedOn,
        Holder holder,
        String ownerName,
        List<UUID> serves,
        List<Step> steps,
        List<Dependency> after) {
    public TimelineWork {
        serves = List.copyOf(serves);
        steps = List.copyOf(steps);
        after = List.copyOf(after);
    }

    /** A task that is due on a day. */
    public record Step(String title, LocalDate due, boolean done) {}

    public Face owner() {
        return Face.of(holder.owner(), ownerName);
    }

    public boolean isLate(LocalDate today) {
        return due != null && due.isBefore(today) && !status.isOver();
    }

    /** Null: nobody said either end. */
    public @Nullable LocalDate first() {
        return start == null ? due : start;
    }

    public @Nullable LocalDate last() {
        return due == null ? start : due;
    }

    /** What the critical path needs of it; null without both of its days. */
    CriticalPath.@Nullable Work planned() {
        if (start == null || due == null) return null;
        return new CriticalPath.Work(id, start, due, status.isOver() ? finishedOn == null ? due : finishedOn : null);
    }
}
