package org.waymark.objectives;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.platform.Actor;

/** Answers why something has its status: the same computation that gave it, with its reasons. */
@Service
public class Standings {
    private final ObjectiveStore objectives;
    private final KeyResultStore keyResults;
    private final GroundQuery grounds;
    private final Reckoning reckoning;

    Standings(ObjectiveStore objectives, KeyResultStore keyResults, GroundQuery grounds, Reckoning reckoning) {
        this.objectives = objectives;
        this.keyResults = keyResults;
        this.grounds = grounds;
        this.reckoning = reckoning;
    }

    @Transactional(readOnly = true)
    public Standing of(Actor actor, KeyResult.Id id) {
        var placed = keyResults.get(actor, id);
        var ground =
                grounds.of(actor.workspace(), placed.objective().definition().cycle());
        return reckoning.evidence(actor.workspace(), placed, ground).standing(ground.rules());
    }

    /** Contributing children together are one part without a title. */
    @Transactional(readOnly = true)
    public Standing of(Actor actor, Objective.Id id) {
        var objective = objectives.get(actor, id);
        return objective.standing(reckoning.parts(actor.workspace(), id));
    }
}
