package org.waymark.initiatives;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.initiatives.schema.Tables.INITIATIVE_KEY_RESULT;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;

import org.jooq.Condition;
import org.waymark.initiatives.schema.tables.Initiative;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.platform.Actor;

/**
 * Which initiatives a person may open: those that serve at least one key result whose objective the person may read, and those
 * that serve none. Whoever may read none of the objectives does not see it, even as its owner. Pages, API, search, history, news
 * and deeds all ask here.
 */
public final class ReadableInitiatives {
    private ReadableInitiatives() {}

    public static Condition by(Actor actor, Initiative initiative) {
        var link = INITIATIVE_KEY_RESULT.as("serves");
        var served = KEY_RESULT.as("served");
        var objective = OBJECTIVE.as("served_objective");
        var ofThis = link.WORKSPACE_ID.eq(initiative.WORKSPACE_ID).and(link.INITIATIVE_ID.eq(initiative.ID));
        return initiative
                .WORKSPACE_ID
                .eq(actor.workspace())
                .and(notExists(selectOne().from(link).where(ofThis))
                        .or(exists(selectOne()
                                .from(link)
                                .join(served)
                                .on(served.WORKSPACE_ID.eq(link.WORKSPACE_ID).and(served.ID.eq(link.KEY_RESULT_ID)))
                                .join(objective)
                                .on(objective
                                        .WORKSPACE_ID
                                        .eq(served.WORKSPACE_ID)
                                        .and(objective.ID.eq(served.OBJECTIVE_ID)))
                                .where(ofThis)
                                .and(ReadableObjectives.by(actor, objective)))));
    }
}
