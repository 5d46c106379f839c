package org.waymark.objectives;

import java.util.List;
import org.waymark.platform.Refused;

/** What a close is decided by: the cycle, the limits, and all that is in it. */
record ClosingGround(String cycle, boolean closed, ClosingRules rules, List<Candidate> candidates) {
    ClosingGround {
        candidates = List.copyOf(candidates);
    }

    ClosingGround requireOpen() {
        if (closed) throw new Refused.Conflict("no.cycles.closed", cycle);
        return this;
    }

    /** Of what who closes may see, or of all the rest. */
    ClosingPlan plan(boolean seen) {
        return ClosingPlan.of(
                candidates.stream().filter(one -> one.seen() == seen).toList(), rules);
    }
}
