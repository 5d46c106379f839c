package org.waymark.web.keyresults;

import org.waymark.measure.Period;
import org.waymark.objectives.Objective;
import org.waymark.people.Holder;

/** The objective that a key result belongs to, as far as the pages of the key result need it. */
public record KeyResultHome(
        Objective.Id objective, String title, Holder holder, CycleOf cycle, boolean draft, boolean archived) {
    public record CycleOf(String name, String slug, Period period, boolean closed) {}

    public String path() {
        return "/objectives/" + objective.value();
    }

    /** Whether it can be worked on at all, whoever asks. */
    boolean isAwake() {
        return !cycle.closed() && !archived;
    }
}
