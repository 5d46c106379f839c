package org.waymark.people;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.waymark.people.schema.Tables.TEAM_PATH;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The tree of teams flattened: a row from each team to itself and to each team above it. */
@Repository
class TeamPathStore {
    private final DSLContext db;

    TeamPathStore(DSLContext db) {
        this.db = db;
    }

    void add(UUID workspace, UUID team, @Nullable UUID parent) {
        db.insertInto(TEAM_PATH)
                .set(TEAM_PATH.WORKSPACE_ID, workspace)
                .set(TEAM_PATH.ANCESTOR_ID, team)
                .set(TEAM_PATH.DESCENDANT_ID, team)
                .set(TEAM_PATH.DEPTH, 0L)
                .execute();
        if (parent != null) {
            hang(workspace, team, parent);
        }
    }

    /** Cuts the team and all beneath it off and hangs them somewhere else. */
    void move(UUID workspace, UUID team, @Nullable UUID parent) {
        var subtree = select(TEAM_PATH.DESCENDANT_ID)
                .from(TEAM_PATH)
                .where(TEAM_PATH.WORKSPACE_ID.eq(workspace))
                .and(TEAM_PATH.ANCESTOR_ID.eq(team));
        db.deleteFrom(TEAM_PATH)
                .where(TEAM_PATH.WORKSPACE_ID.eq(workspace))
                .and(TEAM_PATH.DESCENDANT_ID.in(subtree))
                .and(TEAM_PATH.ANCESTOR_ID.notIn(subtree))
                .execute();
        if (parent != null) {
            hang(workspace, team, parent);
        }
    }

    boolean isInside(UUID workspace, UUID team, UUID above) {
        return db.fetchExists(
                TEAM_PATH,
                TEAM_PATH
                        .WORKSPACE_ID
                        .eq(workspace)
                        .and(TEAM_PATH.ANCESTOR_ID.eq(above))
                        .and(TEAM_PATH.DESCENDANT_ID.eq(team)));
    }

    /** How many levels of teams are beneath this one. */
    int height(UUID workspace, UUID team) {
        return longest(TEAM_PATH.ANCESTOR_ID.eq(team).and(TEAM_PATH.WORKSPACE_ID.eq(workspace)));
    }

    /** How many teams stand above this one. */
    int depth(UUID workspace, UUID team) {
        return longest(TEAM_PATH.DESCENDANT_ID.eq(team).and(TEAM_PATH.WORKSPACE_ID.eq(workspace)));
    }

    private int longest(Condition which) {
        var depth = db.select(coalesce(max(TEAM_PATH.DEPTH), 0L))
                .from(TEAM_PATH)
                .where(which)
                .fetchSingle()
                .value1();
        return depth.intValue();
    }

    private void hang(UUID workspace, UUID team, UUID parent) {
        var above = TEAM_PATH.as("above");
        var below = TEAM_PATH.as("below");
        db.insertInto(
                        TEAM_PATH,
                        TEAM_PATH.WORKSPACE_ID,
                        TEAM_PATH.ANCESTOR_ID,
                        TEAM_PATH.DESCENDANT_ID,
                        TEAM_PATH.DEPTH)
                .select(select(
                                above.WORKSPACE_ID,
                                above.ANCESTOR_ID,
                                below.DESCENDANT_ID,
                                above.DEPTH.plus(below.DEPTH).plus(1L))
                        .from(above)
                        .join(below)
                        .on(below.WORKSPACE_ID.eq(above.WORKSPACE_ID))
                        .where(above.WORKSPACE_ID.eq(workspace))
                        .and(above.DESCENDANT_ID.eq(parent))
                        .and(below.ANCESTOR_ID.eq(team)))
                .execute();
    }
}
