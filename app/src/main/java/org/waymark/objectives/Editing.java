package org.waymark.objectives;

import org.springframework.stereotype.Component;
import org.waymark.cycles.Cycle;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.people.Holder;
import org.waymark.people.Meanwhile;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

/** What must hold before somebody changes an objective or one of its key results; takes hold of both while it does. */
@Component
class Editing {
    /** An objective that may be changed, and what a decision about it stands on. */
    record Opened(Objective objective, Ground ground) {
        void requireLiving() {
            if (objective.isArchived()) {
                throw new Refused.Conflict("no.objectives.archived", objective.title());
            }
        }

        /** Only what has begun can be looked back at. */
        void requireGradable() {
            requireLiving();
            if (objective.isDraft()) throw new Refused.Conflict("no.objectives.draft", objective.title());
            if (!ground.period().hasStarted(ground.today())) {
                throw new Refused.Conflict("no.closing.not-started", ground.cycle());
            }
        }
    }

    /** A key result that may be changed. */
    record OpenedKeyResult(KeyResult keyResult, Opened in) {
        Objective objective() {
            return in.objective();
        }

        Ground ground() {
            return in.ground();
        }
    }

    private final ObjectiveStore objectives;
    private final KeyResultStore keyResults;
    private final GroundQuery grounds;
    private final PlaceQuery places;
    private final Access access;
    private final Meanwhile meanwhile;

    Editing(
            ObjectiveStore objectives,
            KeyResultStore keyResults,
            GroundQuery grounds,
            PlaceQuery places,
            Access access,
            Meanwhile meanwhile) {
        this.objectives = objectives;
        this.keyResults = keyResults;
        this.grounds = grounds;
        this.places = places;
        this.access = access;
        this.meanwhile = meanwhile;
    }

    Opened objective(Actor actor, Objective.Id id) {
        var objective = objectives.lock(actor, id);
        access.require(actor, Action.EDIT_GOAL, objective.holder());
        return new Opened(objective, ground(actor, objective.definition().cycle()));
    }

    /** Whoever owns a key result may edit it, beside those who hold its objective. */
    OpenedKeyResult keyResult(Actor actor, KeyResult.Id id) {
        var placed = keyResults.lock(actor, id);
        access.require(
                actor,
                Action.EDIT_GOAL,
                placed.objective().holder(),
                placed.keyResult().holder());
        var ground = ground(actor, placed.objective().definition().cycle());
        return new OpenedKeyResult(placed.keyResult(), new Opened(placed.objective(), ground));
    }

    /** Where something new may be placed, and where that is. */
    Ground place(Actor actor, Cycle.Id cycle, Holder holder) {
        access.require(actor, Action.CREATE_GOAL, holder);
        places.require(actor, holder);
        return ground(actor, cycle);
    }

    void requireVersion(Actor actor, Objective objective, long version) {
        if (objective.version() != version) {
            throw meanwhile.changed(actor, objective.id().value(), "no.changed.objective", objective.title());
        }
    }

    void requireVersion(Actor actor, KeyResult keyResult, long version) {
        if (keyResult.version() != version) {
            throw meanwhile.changed(actor, keyResult.id().value(), "no.changed.key-result", keyResult.title());
        }
    }

    private Ground ground(Actor actor, Cycle.Id cycle) {
        return grounds.of(actor.workspace(), cycle).requireOpen();
    }
}
