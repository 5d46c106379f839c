package org.waymark.web.initiatives;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.initiatives.Initiative;
import org.waymark.initiatives.Initiative.Status;
import org.waymark.people.Holder;
import org.waymark.web.layout.Face;

/**
 * An initiative with all that its page shows.
 *
 * @param stated what somebody said is done; counts while there are no tasks
 */
public record InitiativeView(
        WorkLine line,
        long version,
        String description,
        Home home,
        double stated,
        @Nullable LocalDate finishedOn,
        @Nullable Instant archivedAt,
        List<Serves> serves,
        List<Step> tasks,
        List<Wait> waitsFor,
        List<Wait> awaitedBy) {
    /** Where it belongs; its cycle and team may be none. */
    public record Home(
            @Nullable UUID team,
            @Nullable String teamName,
            @Nullable UUID cycle,
            @Nullable String cycleName,
            @Nullable String slug) {}

    /** A key result that it serves, and how that stands. */
    public record Serves(
            UUID id,
            String title,
            UUID objective,
            String objectiveTitle,
            org.waymark.objectives.Status status,
            @Nullable Double progress,
            double dueShare,
            boolean follows,
            boolean closed,
            Holder objectiveHolder,
            Holder holder) {
        public String path() {
            return "/key-results/" + id;
        }

        public String objectivePath() {
            return "/objectives/" + objective;
        }
    }

    public record Step(
            UUID id,
            String title,
            @Nullable UUID assignee,
            @Nullable String assigneeName,
            @Nullable LocalDate due,
            boolean done) {
        public String path() {
            return "/tasks/" + id;
        }

        public @Nullable Face face() {
            return assignee == null || assigneeName == null ? null : Face.of(assignee, assigneeName);
        }

        public boolean isLate(LocalDate today) {
            return !done && due != null && due.isBefore(today);
        }
    }

    /**
     * Another initiative on the other end of a dependency.
     *
     * @param start when that one begins
     * @param due when that one is due
     */
    public record Wait(
            UUID id,
            String title,
            Status status,
            @Nullable LocalDate start,
            @Nullable LocalDate due,
            int lagDays) {
        public String path() {
            return "/initiatives/" + id;
        }
    }

    public Initiative.Id id() {
        return new Initiative.Id(line.id());
    }

    public String title() {
        return line.title();
    }

    public String path() {
        return line.path();
    }

    public boolean isArchived() {
        return archivedAt != null;
    }

    /** Whether it begins before what it waits for can be finished. */
    public boolean isTooEarly(Wait wait) {
        var start = line.start();
        var due = wait.due();
        return start != null
                && due != null
                && wait.status() != Status.DONE
                && !line.status().isOver()
                && !start.isAfter(due.plusDays(wait.lagDays()));
    }
}
