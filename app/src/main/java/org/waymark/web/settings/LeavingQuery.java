package org.waymark.web.settings;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.initiatives.schema.Tables.INITIATIVE;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.people.schema.Tables.AUDIENCE;
import static org.waymark.people.schema.Tables.MEMBERSHIP;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.platform.Actor;
import org.waymark.platform.Role;

/** What a person would leave behind in a workspace. */
@Repository
class LeavingQuery {
    private final DSLContext db;

    LeavingQuery(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    Leaving of(Actor actor) {
        var objectives = count(OBJECTIVE, objectivesOf(actor));
        var keyResults = count(KEY_RESULT, keyResultsOf(actor));
        var kpis = count(KPI, kpisOf(actor));
        var initiatives = count(INITIATIVE, initiativesOf(actor));
        var unseenObjectives =
                count(OBJECTIVE, objectivesOf(actor).and(OBJECTIVE.RESTRICTED).and(seenByNoOther(actor, OBJECTIVE.ID)));
        var unseenKpis = count(KPI, kpisOf(actor).and(KPI.RESTRICTED).and(seenByNoOther(actor, KPI.ID)));
        var otherOwners = count(MEMBERSHIP, otherOwnersThan(actor));
        return db.select(MEMBERSHIP.VERSION, objectives, keyResults, kpis, initiatives)
                .select(unseenObjectives, unseenKpis, otherOwners)
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.WORKSPACE_ID.eq(actor.workspace()), MEMBERSHIP.PERSON_ID.eq(actor.person()))
                .fetchSingle(row -> new Leaving(
                        row.get(objectives),
                        row.get(keyResults),
                        row.get(kpis),
                        row.get(initiatives),
                        row.get(unseenObjectives) + row.get(unseenKpis),
                        row.get(MEMBERSHIP.VERSION),
                        actor.role() == Role.OWNER && row.get(otherOwners) == 0));
    }

    private static Condition objectivesOf(Actor actor) {
        return OBJECTIVE
                .WORKSPACE_ID
                .eq(actor.workspace())
                .and(OBJECTIVE.OWNER_ID.eq(actor.person()))
                .and(OBJECTIVE.ARCHIVED_AT.isNull());
    }

    private static Condition keyResultsOf(Actor actor) {
        return KEY_RESULT
                .WORKSPACE_ID
                .eq(actor.workspace())
                .and(KEY_RESULT.OWNER_ID.eq(actor.person()))
                .and(KEY_RESULT.ARCHIVED_AT.isNull());
    }

    private static Condition kpisOf(Actor actor) {
        return KPI.WORKSPACE_ID
                .eq(actor.workspace())
                .and(KPI.OWNER_ID.eq(actor.person()))
                .and(KPI.ARCHIVED_AT.isNull());
    }

    private static Condition initiativesOf(Actor actor) {
        return INITIATIVE
                .WORKSPACE_ID
                .eq(actor.workspace())
                .and(INITIATIVE.OWNER_ID.eq(actor.person()))
                .and(INITIATIVE.ARCHIVED_AT.isNull());
    }

    private static Condition otherOwnersThan(Actor actor) {
        return MEMBERSHIP
                .WORKSPACE_ID
                .eq(actor.workspace())
                .and(MEMBERSHIP.PERSON_ID.ne(actor.person()))
                .and(MEMBERSHIP.ROLE.eq(Role.OWNER.name()))
                .and(MEMBERSHIP.LEFT_AT.isNull());
    }

    private static Condition seenByNoOther(Actor actor, Field<UUID> subject) {
        return notExists(selectOne()
                .from(AUDIENCE)
                .where(AUDIENCE.WORKSPACE_ID.eq(actor.workspace()))
                .and(AUDIENCE.SUBJECT_ID.eq(subject))
                .and(AUDIENCE.PARTY_ID.ne(actor.person())));
    }

    private static Field<Integer> count(Table<?> table, Condition which) {
        return field(selectCount().from(table).where(which));
    }
}
