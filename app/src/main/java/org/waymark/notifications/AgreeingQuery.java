package org.waymark.notifications;

import static org.waymark.people.schema.Tables.MEMBERSHIP;
import static org.waymark.people.schema.Tables.TEAM_MEMBER;
import static org.waymark.people.schema.Tables.TEAM_PATH;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.objectives.Objective;
import org.waymark.people.Level;
import org.waymark.platform.Role;

/**
 * Who is asked to agree to a draft: those who lead above it, and where nobody else does, owners and admins, who may answer all and
 * find the others on the page of the plan.
 */
@Repository
class AgreeingQuery {
    private final DSLContext db;

    AgreeingQuery(DSLContext db) {
        this.db = db;
    }

    /** @param proposer who does not agree with themselves */
    Set<UUID> of(UUID workspace, Objective draft, UUID proposer) {
        var asked = leads(workspace, draft);
        asked.remove(proposer);
        return asked.isEmpty() ? admins(workspace) : asked;
    }

    private Set<UUID> leads(UUID workspace, Objective draft) {
        var team = draft.holder().team();
        if (team == null) return new HashSet<>();
        // a person's draft is answered in the team itself
        var nearest = draft.holder().level() == Level.INDIVIDUAL ? 0L : 1L;
        return db.select(TEAM_MEMBER.PERSON_ID)
                .from(TEAM_PATH)
                .join(TEAM_MEMBER)
                .on(TEAM_MEMBER.WORKSPACE_ID.eq(TEAM_PATH.WORKSPACE_ID))
                .and(TEAM_MEMBER.TEAM_ID.eq(TEAM_PATH.ANCESTOR_ID))
                .where(TEAM_PATH.WORKSPACE_ID.eq(workspace))
                .and(TEAM_PATH.DESCENDANT_ID.eq(team))
                .and(TEAM_PATH.DEPTH.ge(nearest))
                .and(TEAM_MEMBER.LEAD.eq(true))
                .fetchSet(TEAM_MEMBER.PERSON_ID);
    }

    private Set<UUID> admins(UUID workspace) {
        return db.select(MEMBERSHIP.PERSON_ID)
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.WORKSPACE_ID.eq(workspace))
                .and(MEMBERSHIP.ROLE.in(List.of(Role.OWNER.name(), Role.ADMIN.name())))
                .and(MEMBERSHIP.LEFT_AT.isNull())
                .fetchSet(MEMBERSHIP.PERSON_ID);
    }
}
