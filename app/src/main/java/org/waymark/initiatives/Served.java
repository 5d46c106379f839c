package org.waymark.initiatives;

import org.waymark.cycles.Cycle;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Objective;
import org.waymark.people.Holder;
import org.waymark.platform.Refused;

/**
 * A key result that initiatives may serve, with what decides whether they may.
 *
 * @param archived whether it or its objective is archived
 * @param closed whether its cycle is closed
 * @param hidden whether not everybody reads its objective: it is restricted or a draft
 * @param milestones whether its target is a list of milestones
 * @param follows whether these milestones are the initiatives that serve it
 */
record Served(
        KeyResult.Id id,
        Objective.Id objective,
        String title,
        Cycle.Id cycle,
        Holder objectiveHolder,
        Holder holder,
        boolean archived,
        boolean closed,
        boolean hidden,
        boolean milestones,
        boolean follows) {
    /** What is closed or archived stays as it was. */
    void requireOpen() {
        if (closed) throw new Refused.Conflict("no.initiatives.key-result-closed", title);
        if (archived) throw new Refused.Conflict("no.objectives.archived", title);
    }
}
