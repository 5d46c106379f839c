package org.waymark.web.objectives;

import static org.jooq.impl.DSL.noCondition;

import org.jooq.Condition;
import org.waymark.objectives.schema.tables.Objective;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;
import org.waymark.platform.Role;

/** Which objectives a person may open: those it sees, and drafts only where it has a hand in them. */
public final class ReadableObjectives {
    private ReadableObjectives() {}

    public static Condition by(Actor actor, Objective objective) {
        return Visibility.covers(actor, objective.WORKSPACE_ID, objective.ID, objective.RESTRICTED, objective.OWNER_ID)
                .and(draftsOf(actor, objective));
    }

    private static Condition draftsOf(Actor actor, Objective objective) {
        if (actor.role().atLeast(Role.ADMIN)) return noCondition();
        return objective
                .PUBLISHED_AT
                .isNotNull()
                .or(objective.OWNER_ID.eq(actor.person()))
                .or(objective.CREATED_BY.eq(actor.person()))
                .or(objective.TEAM_ID.in(actor.teams()));
    }
}
