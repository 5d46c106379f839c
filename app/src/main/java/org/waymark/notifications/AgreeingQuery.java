package org.waymark.notifications;

import static org.waymark.people.schema.Tables.TEAM_MEMBER;
import static org.waymark.people.schema.Tables.TEAM_PATH;

import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.objectives.Objective;

/** Who is asked to agree to a draft: those who lead the teams above it. Admins may as well, and find it on the page of the plan. */
@Repository
class AgreeingQuery {
    private final DSLContext db;

    AgreeingQuery(DSLContext db) {
        this.db = db;
    }

    Set<UUID> of(UUID workspace, Objective draft) {
        var team = draft.holder().team();
        if (team == null) return Set.of();
        return db.select(TEAM_MEMBER.PERSON_ID)
                .from(TEAM_PATH)
                .join(TEAM_MEMBER)
                .on(TEAM_MEMBER.WORKSPACE_ID.eq(TEAM_PATH.WORKSPACE_ID))
                .and(TEAM_MEMBER.TEAM_ID.eq(TEAM_PATH.ANCESTOR_ID))
                .where(TEAM_PATH.WORKSPACE_ID.eq(workspace))
                .and(TEAM_PATH.DESCENDANT_ID.eq(team))
                .and(TEAM_PATH.DEPTH.gt(0L))
                .and(TEAM_MEMBER.LEAD.eq(true))
                .fetchSet(TEAM_MEMBER.PERSON_ID);
    }
}
