package org.waymark.web.initiatives;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.initiatives.Initiative.Status;
import org.waymark.measure.Period;
import org.waymark.web.layout.Face;
import org.waymark.web.layout.Mark;
import org.waymark.web.layout.Words;

/**
 * An initiative as a line of a list, or as a card.
 *
 * @param closedOn the day of the close of the cycle in which it is shown as it stood then; null: as it stands now
 */
public record WorkLine(
        UUID id,
        String title,
        Status status,
        double progress,
        @Nullable LocalDate start,
        @Nullable LocalDate due,
        UUID owner,
        String ownerName,
        int done,
        int tasks,
        @Nullable LocalDate closedOn) {
    public String path() {
        return "/initiatives/" + id;
    }

    public Face face() {
        return Face.of(owner, ownerName);
    }

    public boolean isLate(LocalDate today) {
        return !status.isOver() && due != null && due.isBefore(shownOn(today));
    }

    /** What should be done by now of what has a start and an end; null for the rest. */
    public @Nullable Double shareDue(LocalDate today) {
        return start == null || due == null || status.isOver()
                ? null
                : new Period(start, due).shareElapsed(shownOn(today));
    }

    private LocalDate shownOn(LocalDate today) {
        return closedOn == null ? today : closedOn;
    }

    /** In the colours of a status; the word is that of the work. */
    public Mark mark(Words words) {
        var late = isLate(words.today());
        return new Mark(
                late ? "off-track" : code(status), late ? words.of("work.late") : words.of("work.status." + status));
    }

    public static String code(Status status) {
        return switch (status) {
            case PLANNED -> "not-started";
            case ACTIVE -> "on-track";
            case PAUSED -> "at-risk";
            case DONE -> "done";
            case DROPPED -> "no-data";
        };
    }
}
