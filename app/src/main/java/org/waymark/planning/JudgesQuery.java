package org.waymark.planning;

import static org.waymark.people.schema.Tables.TEAM_MEMBER;
import static org.waymark.people.schema.Tables.TEAM_PATH;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.people.Holder;

/** Who leads above: of a team the leads of the teams above it, of a person the leads of the team that its objective names, and above. */
@Repository
public class JudgesQuery {
    private final DSLContext db;

    JudgesQuery(DSLContext db) {
        this.db = db;
    }

    /** Nobody for what belongs to no team: that is for the owners and admins of the workspace. */
    @Transactional(readOnly = true)
    public List<UUID> of(UUID workspace, Holder holder) {
        var team = holder.team();
        if (team == null) return List.of();
        return switch (holder.level()) {
            case COMPANY -> List.of();
            case TEAM -> leads(workspace, team, 1);
            case INDIVIDUAL -> leads(workspace, team, 0);
        };
    }

    private List<UUID> leads(UUID workspace, UUID team, long nearest) {
        return db.selectDistinct(TEAM_MEMBER.PERSON_ID)
                .from(TEAM_PATH)
                .join(TEAM_MEMBER)
                .on(TEAM_MEMBER.WORKSPACE_ID.eq(TEAM_PATH.WORKSPACE_ID))
                .and(TEAM_MEMBER.TEAM_ID.eq(TEAM_PATH.ANCESTOR_ID))
                .where(TEAM_PATH.WORKSPACE_ID.eq(workspace))
                .and(TEAM_PATH.DESCENDANT_ID.eq(team))
                .and(TEAM_PATH.DEPTH.ge(nearest))
                .and(TEAM_MEMBER.LEAD)
                .fetch(TEAM_MEMBER.PERSON_ID);
    }
}
