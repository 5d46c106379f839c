package org.waymark.kpis;

import static org.waymark.people.schema.Tables.MEMBERSHIP;
import static org.waymark.people.schema.Tables.TEAM;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.waymark.platform.Refused.Problem;

/** Whether the people and the team that a KPI names are there. */
@Repository
class HolderQuery {
    private final DSLContext db;

    HolderQuery(DSLContext db) {
        this.db = db;
    }

    /** Somebody who left keeps what they have until it is given to another, so only what is new is looked up. */
    List<Problem> problems(UUID workspace, Definition now, @Nullable Definition before) {
        var problems = new ArrayList<Problem>();
        var owner = now.holder().owner();
        if ((before == null || !owner.equals(before.holder().owner())) && !isMember(workspace, owner)) {
            problems.add(nobody("owner", owner));
        }
        var measurer = now.measurer();
        if (measurer != null
                && (before == null || !measurer.equals(before.measurer()))
                && !isMember(workspace, measurer)) {
            problems.add(nobody("measurer", measurer));
        }
        var team = now.holder().team();
        if (team != null
                && (before == null || !Objects.equals(team, before.holder().team()))
                && !isTeam(workspace, team)) {
            problems.add(new Problem("team", team.toString(), "no.unknown.team"));
        }
        return problems;
    }

    private static Problem nobody(String field, UUID id) {
        return new Problem(field, id.toString(), "no.unknown.person");
    }

    private boolean isMember(UUID workspace, UUID person) {
        return db.fetchExists(
                MEMBERSHIP,
                MEMBERSHIP
                        .WORKSPACE_ID
                        .eq(workspace)
                        .and(MEMBERSHIP.PERSON_ID.eq(person))
                        .and(MEMBERSHIP.LEFT_AT.isNull()));
    }

    private boolean isTeam(UUID workspace, UUID team) {
        return db.fetchExists(
                TEAM, TEAM.WORKSPACE_ID.eq(workspace).and(TEAM.ID.eq(team)).and(TEAM.ARCHIVED_AT.isNull()));
    }
}
