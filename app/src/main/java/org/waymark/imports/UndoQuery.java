package org.waymark.imports;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.cycles.schema.Tables.CYCLE_CLOSURE;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.objectives.schema.Tables.CHECK_IN;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.people.schema.Tables.TEAM;
import static org.waymark.people.schema.Tables.TEAM_MEMBER;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.objectives.KeyResult;
import org.waymark.people.Team;

/** Whether what an import did can be taken back. */
@Repository
class UndoQuery {
    private static final int PIECE = 500;

    private final DSLContext db;

    UndoQuery(DSLContext db) {
        this.db = db;
    }

    /** Objectives, key results and check-ins among them that live in an open cycle, check-ins only while nobody corrected them. */
    Set<UUID> open(UUID workspace, Collection<Trace> traces) {
        var open = new HashSet<UUID>();
        for (var piece : pieces(
                traces.stream().filter(UndoQuery::isGoal).map(Trace::subject).toList())) {
            db.select(OBJECTIVE.ID)
                    .from(OBJECTIVE)
                    .where(OBJECTIVE.WORKSPACE_ID.eq(workspace))
                    .and(OBJECTIVE.ID.in(piece))
                    .and(lives())
                    .forEach(row -> open.add(row.value1()));
            db.select(KEY_RESULT.ID)
                    .from(KEY_RESULT)
                    .join(OBJECTIVE)
                    .on(OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID), OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID))
                    .where(KEY_RESULT.WORKSPACE_ID.eq(workspace))
                    .and(KEY_RESULT.ID.in(piece))
                    .and(KEY_RESULT.ARCHIVED_AT.isNull())
                    .and(lives())
                    .forEach(row -> open.add(row.value1()));
            open.addAll(checkIns(workspace, piece));
        }
        return open;
    }

    /** Objectives, key results and KPIs among them that nobody put away, nor what they stand in. */
    Set<UUID> living(UUID workspace, Collection<UUID> ids) {
        var living = new HashSet<UUID>();
        for (var piece : pieces(List.copyOf(ids))) {
            living.addAll(db.select(OBJECTIVE.ID)
                    .from(OBJECTIVE)
                    .where(OBJECTIVE.WORKSPACE_ID.eq(workspace))
                    .and(OBJECTIVE.ID.in(piece))
                    .and(OBJECTIVE.ARCHIVED_AT.isNull())
                    .fetchSet(OBJECTIVE.ID));
            living.addAll(db.select(KEY_RESULT.ID)
                    .from(KEY_RESULT)
                    .join(OBJECTIVE)
                    .on(OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID), OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID))
                    .where(KEY_RESULT.WORKSPACE_ID.eq(workspace))
                    .and(KEY_RESULT.ID.in(piece))
                    .and(KEY_RESULT.ARCHIVED_AT.isNull())
                    .and(OBJECTIVE.ARCHIVED_AT.isNull())
                    .fetchSet(KEY_RESULT.ID));
            living.addAll(db.select(KPI.ID)
                    .from(KPI)
                    .where(KPI.WORKSPACE_ID.eq(workspace))
                    .and(KPI.ID.in(piece))
                    .and(KPI.ARCHIVED_AT.isNull())
                    .fetchSet(KPI.ID));
        }
        return living;
    }

    boolean isCheckedInAfter(UUID workspace, KeyResult.Id id, Instant moment) {
        return db.fetchExists(
                CHECK_IN,
                CHECK_IN.WORKSPACE_ID
                        .eq(workspace)
                        .and(CHECK_IN.KEY_RESULT_ID.eq(id.value()))
                        .and(CHECK_IN.RECORDED_AT.gt(moment)));
    }

    /** Whether anything lives in it, or anybody. */
    boolean isTeamInUse(UUID workspace, Team.Id team) {
        var id = team.value();
        return db.fetchExists(
                        OBJECTIVE,
                        OBJECTIVE
                                .WORKSPACE_ID
                                .eq(workspace)
                                .and(OBJECTIVE.TEAM_ID.eq(id))
                                .and(OBJECTIVE.ARCHIVED_AT.isNull()))
                || db.fetchExists(
                        KPI,
                        KPI.WORKSPACE_ID.eq(workspace).and(KPI.TEAM_ID.eq(id)).and(KPI.ARCHIVED_AT.isNull()))
                || db.fetchExists(
                        TEAM_MEMBER, TEAM_MEMBER.WORKSPACE_ID.eq(workspace).and(TEAM_MEMBER.TEAM_ID.eq(id)))
                || db.fetchExists(
                        TEAM,
                        TEAM.WORKSPACE_ID
                                .eq(workspace)
                                .and(TEAM.PARENT_ID.eq(id))
                                .and(TEAM.ARCHIVED_AT.isNull()));
    }

    private Set<UUID> checkIns(UUID workspace, List<UUID> ids) {
        var later = CHECK_IN.as("later");
        return db.select(CHECK_IN.ID)
                .from(CHECK_IN)
                .join(KEY_RESULT)
                .on(KEY_RESULT.WORKSPACE_ID.eq(CHECK_IN.WORKSPACE_ID), KEY_RESULT.ID.eq(CHECK_IN.KEY_RESULT_ID))
                .join(OBJECTIVE)
                .on(OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID), OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID))
                .where(CHECK_IN.WORKSPACE_ID.eq(workspace))
                .and(CHECK_IN.ID.in(ids))
                .and(KEY_RESULT.ARCHIVED_AT.isNull())
                .and(lives())
                .and(notExists(selectOne()
                        .from(later)
                        .where(later.WORKSPACE_ID.eq(CHECK_IN.WORKSPACE_ID))
                        .and(later.CORRECTS_ID.eq(CHECK_IN.ID))))
                .fetchSet(CHECK_IN.ID);
    }

    private static Condition lives() {
        return OBJECTIVE
                .ARCHIVED_AT
                .isNull()
                .and(notExists(selectOne()
                        .from(CYCLE_CLOSURE)
                        .where(CYCLE_CLOSURE.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                        .and(CYCLE_CLOSURE.CYCLE_ID.eq(OBJECTIVE.CYCLE_ID))));
    }

    private static boolean isGoal(Trace trace) {
        return trace.kind() == Trace.Kind.KEY_RESULT
                || trace.kind() == Trace.Kind.CHECK_IN
                || trace.kind() == Trace.Kind.OBJECTIVE && trace.deed() == Deed.CHANGE;
    }

    private static List<List<UUID>> pieces(List<UUID> ids) {
        var pieces = new java.util.ArrayList<List<UUID>>();
        for (int from = 0; from < ids.size(); from += PIECE) {
            pieces.add(ids.subList(from, Math.min(from + PIECE, ids.size())));
        }
        return pieces;
    }
}
