package org.waymark.notifications;

import static org.jooq.impl.DSL.noCondition;
import static org.waymark.cycles.schema.Tables.CYCLE;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.people.schema.Tables.TEAM;
import static org.waymark.people.schema.Tables.TEAM_PATH;
import static org.waymark.people.schema.Tables.WORKSPACE;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What is open to everybody, and so may be told in a room. */
@Repository
class ChannelQuery {
    private final DSLContext db;

    ChannelQuery(DSLContext db) {
        this.db = db;
    }

    boolean hasTeam(UUID workspace, UUID team) {
        return db.fetchExists(TEAM, TEAM.WORKSPACE_ID.eq(workspace), TEAM.ID.eq(team), TEAM.ARCHIVED_AT.isNull());
    }

    String nameOf(UUID workspace) {
        return db.select(WORKSPACE.NAME)
                .from(WORKSPACE)
                .where(WORKSPACE.ID.eq(workspace))
                .fetchSingle(WORKSPACE.NAME);
    }

    ZoneId zoneOf(UUID workspace) {
        return db.select(WORKSPACE.TIME_ZONE)
                .from(WORKSPACE)
                .where(WORKSPACE.ID.eq(workspace))
                .fetchSingle(row -> ZoneId.of(row.value1()));
    }

    /**
     * Its name; empty where not everybody may see it, or it is not of the team.
     *
     * @param team null: of any
     */
    Optional<String> openKpi(UUID workspace, UUID kpi, @Nullable UUID team) {
        return db.select(KPI.NAME)
                .from(KPI)
                .where(KPI.WORKSPACE_ID.eq(workspace))
                .and(KPI.ID.eq(kpi))
                .and(KPI.RESTRICTED.eq(false))
                .and(KPI.ARCHIVED_AT.isNull())
                .and(team == null ? noCondition() : KPI.TEAM_ID.in(teamsBelow(workspace, team)))
                .fetchOptional(KPI.NAME);
    }

    Optional<String> cycle(UUID workspace, UUID cycle) {
        return db.select(CYCLE.NAME)
                .from(CYCLE)
                .where(CYCLE.WORKSPACE_ID.eq(workspace))
                .and(CYCLE.ID.eq(cycle))
                .fetchOptional(CYCLE.NAME);
    }

    /** The team itself and all beneath it. */
    Set<UUID> teamsBelow(UUID workspace, UUID team) {
        return db.select(TEAM_PATH.DESCENDANT_ID)
                .from(TEAM_PATH)
                .where(TEAM_PATH.WORKSPACE_ID.eq(workspace))
                .and(TEAM_PATH.ANCESTOR_ID.eq(team))
                .fetchSet(TEAM_PATH.DESCENDANT_ID);
    }
}
