package org.waymark.web.teams;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.people.schema.Tables.MEMBERSHIP;
import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.people.schema.Tables.TEAM;
import static org.waymark.people.schema.Tables.TEAM_MEMBER;
import static org.waymark.people.schema.Tables.TEAM_PATH;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.cycles.Cycle;
import org.waymark.people.Team;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.web.layout.Face;
import org.waymark.web.people.Lines;

/** Reads one team with what it wants, watches and says, in one statement. */
@Repository
class TeamQuery {
    private static final int MOST_MEMBERS = 60;
    private static final int MOST_ROWS = 50;
    private static final int MOST_SAID = 8;

    private final DSLContext db;

    TeamQuery(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public TeamSheet team(Actor actor, Team.Id id, @Nullable Cycle cycle, LocalDate today) {
        var above = above(actor);
        var members = members(actor);
        var people = people(actor);
        var ofTeam = OBJECTIVE.TEAM_ID.eq(id.value()).and(in(cycle));
        var objectives = Lines.objectives(actor, ofTeam, MOST_ROWS);
        var kpis = Lines.kpis(actor, KPI.TEAM_ID.eq(id.value()), MOST_ROWS);
        var discipline = discipline(actor, ofTeam, today);
        var said = Lines.said(actor, ofTeam, MOST_SAID);
        return db.select(TEAM.ID, TEAM.NAME, TEAM.PURPOSE, TEAM.ARCHIVED_AT)
                .select(above, members, people, objectives, kpis, discipline, said)
                .from(TEAM)
                .where(TEAM.WORKSPACE_ID.eq(actor.workspace()))
                .and(TEAM.ID.eq(id.value()))
                .fetchOptional(row -> new TeamSheet(
                        row.get(TEAM.ID),
                        row.get(TEAM.NAME),
                        row.get(TEAM.PURPOSE),
                        row.get(TEAM.ARCHIVED_AT) != null,
                        row.get(above),
                        row.get(members),
                        row.get(people),
                        row.get(objectives),
                        row.get(kpis),
                        row.get(discipline),
                        row.get(said)))
                .orElseThrow(() -> new Refused.Missing("team"));
    }

    private static Condition in(@Nullable Cycle cycle) {
        return cycle == null
                ? DSL.falseCondition()
                : OBJECTIVE.CYCLE_ID.eq(cycle.id().value());
    }

    private static Field<List<TeamSheet.Above>> above(Actor actor) {
        var ancestor = TEAM.as("ancestor");
        return multiset(select(ancestor.ID, ancestor.NAME)
                        .from(TEAM_PATH)
                        .join(ancestor)
                        .on(ancestor.WORKSPACE_ID.eq(TEAM_PATH.WORKSPACE_ID).and(ancestor.ID.eq(TEAM_PATH.ANCESTOR_ID)))
                        .where(TEAM_PATH.WORKSPACE_ID.eq(actor.workspace()))
                        .and(TEAM_PATH.DESCENDANT_ID.eq(TEAM.ID))
                        .and(TEAM_PATH.DEPTH.gt(0L))
                        .orderBy(TEAM_PATH.DEPTH.desc()))
                .convertFrom(rows -> rows.map(mapping(TeamSheet.Above::new)));
    }

    private static Field<List<TeamSheet.Member>> members(Actor actor) {
        return multiset(select(PERSON.ID, PERSON.NAME, MEMBERSHIP.JOB_TITLE, TEAM_MEMBER.LEAD)
                        .from(TEAM_MEMBER)
                        .join(MEMBERSHIP)
                        .on(ofItsMember())
                        .join(PERSON)
                        .on(PERSON.ID.eq(TEAM_MEMBER.PERSON_ID))
                        .where(presentIn(actor))
                        .orderBy(TEAM_MEMBER.LEAD.desc(), PERSON.NAME, PERSON.ID)
                        .limit(MOST_MEMBERS))
                .convertFrom(rows -> rows.map(
                        mapping((id, name, title, lead) -> new TeamSheet.Member(id, Face.of(id, name), title, lead))));
    }

    private static Field<Integer> people(Actor actor) {
        return field(selectCount()
                .from(TEAM_MEMBER)
                .join(MEMBERSHIP)
                .on(ofItsMember())
                .where(presentIn(actor)));
    }

    private static Condition ofItsMember() {
        return MEMBERSHIP.WORKSPACE_ID.eq(TEAM_MEMBER.WORKSPACE_ID).and(MEMBERSHIP.PERSON_ID.eq(TEAM_MEMBER.PERSON_ID));
    }

    private static Condition presentIn(Actor actor) {
        return TEAM_MEMBER
                .WORKSPACE_ID
                .eq(actor.workspace())
                .and(TEAM_MEMBER.TEAM_ID.eq(TEAM.ID))
                .and(MEMBERSHIP.LEFT_AT.isNull());
    }

    private static Field<TeamSheet.Discipline> discipline(Actor actor, Condition ofTeam, LocalDate today) {
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return multiset(select(
                                count(),
                                count().filterWhere(KEY_RESULT.CHECKED_IN_ON.ge(monday)),
                                count().filterWhere(KEY_RESULT.NEXT_CHECK_IN_ON.lt(today)))
                        .from(KEY_RESULT)
                        .join(OBJECTIVE)
                        .on(Lines.ofItsObjective())
                        .where(Lines.aliveKeyResult(actor))
                        .and(ofTeam))
                .convertFrom(
                        rows -> rows.map(mapping(TeamSheet.Discipline::new)).getFirst());
    }
}
