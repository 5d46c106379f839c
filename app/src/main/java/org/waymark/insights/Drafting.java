package org.waymark.insights;

import org.springframework.stereotype.Component;
import org.waymark.objectives.Aims;
import org.waymark.objectives.KeyResults;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Objectives;
import org.waymark.platform.Actor;

/** Makes of an accepted suggestion an objective with its key results and its aim, in the transaction of who asks. */
@Component
class Drafting {
    private final Objectives objectives;
    private final KeyResults keyResults;
    private final Aims aims;

    Drafting(Objectives objectives, KeyResults keyResults, Aims aims) {
        this.objectives = objectives;
        this.keyResults = keyResults;
        this.aims = aims;
    }

    Objective draft(Actor actor, SuggestionWish wish) {
        var drafted = objectives.draft(actor, wish.objective());
        wish.keyResults().forEach(one -> keyResults.add(actor, drafted.id(), one));
        aims.aim(actor, drafted.id(), wish.aim());
        return drafted;
    }
}
