package org.waymark.api.objectives;

import static org.waymark.objectives.schema.Tables.OBJECTIVE;

import org.jooq.Condition;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;

/** Which objectives an actor may see: drafts only when they are its own, of its teams, or when it is an admin. */
public final class Seen {
    private Seen() {}

    public static Condition by(Actor actor) {
        var open = Visibility.covers(
                actor, OBJECTIVE.WORKSPACE_ID, OBJECTIVE.ID, OBJECTIVE.RESTRICTED, OBJECTIVE.OWNER_ID);
        if (actor.isAdmin()) return open;
        return open.and(OBJECTIVE
                .PUBLISHED_AT
                .isNotNull()
                .or(OBJECTIVE.OWNER_ID.eq(actor.person()))
                .or(OBJECTIVE.CREATED_BY.eq(actor.person()))
                .or(OBJECTIVE.TEAM_ID.in(actor.teams())));
    }
}
