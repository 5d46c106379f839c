package org.waymark.insights;

import java.time.LocalDate;

/** Whether a KPI moves more than its own noise explains. */
public sealed interface Verdict {
    /** Within its usual range: nothing to explain. */
    record Steady() implements Verdict {}

    /**
     * More than noise.
     *
     * @param since the last day of the first period that belongs to the change
     * @param odds the chance that noise alone does this, 0 to 1: "less than once in 250 tries" is 0.004
     */
    record Moved(Way way, Rule rule, LocalDate since, double odds) implements Verdict {
        public Moved {
            if (!(odds >= 0 && odds <= 1)) throw new IllegalArgumentException("A chance lies in 0 to 1: " + odds);
        }
    }

    /** Too few values to tell. */
    record Unjudged(Lack lack) implements Verdict {}
}
