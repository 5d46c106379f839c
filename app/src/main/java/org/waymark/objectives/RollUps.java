package org.waymark.objectives;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes what contributing children brought to an objective. Only for the module that knows who the children are. */
@Service
public class RollUps {
    /** An objective before and after its children were counted anew. */
    public record Taken(Objective before, Objective after) {
        public boolean moved() {
            return !before.outlook().equals(after.outlook());
        }
    }

    private final ObjectiveStore objectives;
    private final Reckoning reckoning;
    private final GroundQuery grounds;

    RollUps(ObjectiveStore objectives, Reckoning reckoning, GroundQuery grounds) {
        this.objectives = objectives;
        this.reckoning = reckoning;
        this.grounds = grounds;
    }

    /** Until the transaction ends nobody else changes these or what is above and below them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(UUID workspace, Set<Objective.Id> ids) {
        objectives.lockAll(workspace, ids);
    }

    /** In a closed cycle everything stays as it was. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Taken take(UUID workspace, Objective.Id id, Objective.Children children) {
        var before = objectives.lockAll(workspace, List.of(id)).getFirst();
        var ground = grounds.of(workspace, before.definition().cycle());
        if (ground.closed() || before.children().equals(children)) return new Taken(before, before);
        var with = before.with(children);
        var after = with.with(with.assess(reckoning.parts(workspace, id), ground.elapsed()));
        objectives.saveChildren(workspace, id, children);
        if (!after.outlook().equals(before.outlook())) objectives.saveOutlooks(workspace, List.of(after));
        return new Taken(before, after);
    }
}
