package org.waymark.initiatives;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.initiatives.schema.Tables.INITIATIVE_KEY_RESULT;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;

import java.util.function.Function;
import org.jooq.Condition;
import org.waymark.initiatives.schema.tables.Initiative;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.objectives.schema.tables.Objective;
import org.waymark.people.schema.tables.Membership;
import org.waymark.platform.Actor;

/**
 * Which initiatives a person may open: those that serve at least one key result whose objective the person may read, and those
 * that serve none. Whoever may read none of the objectives does not see it, even as its owner. Pages, API, search, history, news
 * and deeds all ask here.
 */
public final class ReadableInitiatives {
    private ReadableInitiatives() {}

    public static Condition by(Actor actor, Initiative initiative) {
        return initiative
                .WORKSPACE_ID
                .eq(actor.workspace())
                .and(isServing(initiative, o -> ReadableObjectives.by(actor, o)));
    }

    /** What all who are admins as the actor is, or all who are not, read alike: for answers that are kept for them (ADR 020). */
    public static Condition byRole(Actor actor, Initiative initiative) {
        return initiative
                .WORKSPACE_ID
                .eq(actor.workspace())
                .and(isServing(initiative, o -> ReadableObjectives.byRole(actor, o)));
    }

    /** The rest of {@link #by}, beside {@link #byRole}. It begins at the few objectives that are not for all. */
    public static Condition besidesRole(Actor actor, Initiative initiative) {
        var link = INITIATIVE_KEY_RESULT.as("apart");
        var part = KEY_RESULT.as("apart_part");
        var objective = OBJECTIVE.as("apart_objective");
        return initiative
                .ID
                .in(select(link.INITIATIVE_ID)
                        .from(objective)
                        .join(part)
                        .on(part.WORKSPACE_ID.eq(objective.WORKSPACE_ID).and(part.OBJECTIVE_ID.eq(objective.ID)))
                        .join(link)
                        .on(link.WORKSPACE_ID.eq(part.WORKSPACE_ID).and(link.KEY_RESULT_ID.eq(part.ID)))
                        .where(ReadableObjectives.besidesRole(actor, objective)))
                .and(by(actor, initiative))
                .andNot(byRole(actor, initiative));
    }

    /** As {@link #by}, for each member of a query: who could be told of an initiative. The query stays within one workspace. */
    public static Condition byEach(Membership member, Initiative initiative) {
        return isServing(initiative, o -> ReadableObjectives.byEach(member, o));
    }

    /** It serves nothing, or something whose objective may be read. */
    private static Condition isServing(Initiative initiative, Function<Objective, Condition> mayRead) {
        var link = INITIATIVE_KEY_RESULT.as("serves");
        var served = KEY_RESULT.as("served");
        var objective = OBJECTIVE.as("served_objective");
        var ofThis = link.WORKSPACE_ID.eq(initiative.WORKSPACE_ID).and(link.INITIATIVE_ID.eq(initiative.ID));
        // most serve something that may be read, so that is asked first
        return exists(selectOne()
                        .from(link)
                        .join(served)
                        .on(served.WORKSPACE_ID.eq(link.WORKSPACE_ID).and(served.ID.eq(link.KEY_RESULT_ID)))
                        .join(objective)
                        .on(objective.WORKSPACE_ID.eq(served.WORKSPACE_ID).and(objective.ID.eq(served.OBJECTIVE_ID)))
                        .where(ofThis)
                        .and(mayRead.apply(objective))
                        .offset(0)) // else PostgreSQL reads what all initiatives serve to judge the few of a page
                .or(notExists(selectOne().from(link).where(ofThis)));
    }
}
