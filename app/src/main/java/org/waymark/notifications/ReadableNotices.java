package org.waymark.notifications;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.initiatives.schema.Tables.INITIATIVE;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.notifications.schema.Tables.NOTICE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.waymark.initiatives.ReadableInitiatives;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;

/** Which notices a person may read: its own, of what it may see now. Inbox, count, letters and API all ask here. */
public final class ReadableNotices {
    private ReadableNotices() {}

    public static Condition by(Actor actor) {
        return NOTICE.WORKSPACE_ID
                .eq(actor.workspace())
                .and(NOTICE.PERSON_ID.eq(actor.person()))
                .and(NOTICE.ABOUT_ID.isNull().or(isVisible(actor, NOTICE.ABOUT_ID)));
    }

    /** Whether this is the id of an objective, KPI or initiative that the actor may see. */
    static Condition isVisible(Actor actor, Field<UUID> about) {
        var objective = OBJECTIVE.as("told_objective");
        var kpi = KPI.as("told_kpi");
        var initiative = INITIATIVE.as("told_initiative");
        return exists(selectOne()
                        .from(objective)
                        .where(objective.ID.eq(about))
                        .and(ReadableObjectives.by(actor, objective)))
                .or(exists(selectOne()
                        .from(kpi)
                        .where(kpi.ID.eq(about))
                        .and(Visibility.covers(actor, kpi.WORKSPACE_ID, kpi.ID, kpi.RESTRICTED, kpi.OWNER_ID))))
                .or(exists(selectOne()
                        .from(initiative)
                        .where(initiative.ID.eq(about))
                        .and(ReadableInitiatives.by(actor, initiative))));
    }
}
