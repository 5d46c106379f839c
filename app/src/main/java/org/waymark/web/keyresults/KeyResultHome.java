package org.waymark.web.keyresults;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Period;
import org.waymark.objectives.Objective;
import org.waymark.people.Holder;
import org.waymark.web.layout.Words;

/** The objective that a key result belongs to, as far as the pages of the key result need it. */
public record KeyResultHome(
        Objective.Id objective, String title, Holder holder, CycleOf cycle, boolean draft, boolean archived) {
    /** @param closedAt null while it is open */
    public record CycleOf(
            String name,
            String slug,
            Period period,
            @Nullable Instant closedAt) {
        boolean closed() {
            return closedAt != null;
        }
    }

    public String path() {
        return "/objectives/" + objective.value();
    }

    /** The day by which its key results are judged: today, or the day on which the cycle was closed. */
    public LocalDate judgedOn(Words words) {
        var closed = cycle.closedAt();
        return closed == null ? words.today() : LocalDate.ofInstant(closed, words.zone());
    }

    /** Whether it can be worked on at all, whoever asks. */
    boolean isAwake() {
        return !cycle.closed() && !archived;
    }
}
