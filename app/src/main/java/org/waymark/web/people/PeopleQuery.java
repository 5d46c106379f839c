package org.waymark.web.people;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.objectives.schema.Tables.CHECK_IN;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.people.schema.Tables.MEMBERSHIP;
import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.people.schema.Tables.TEAM;
import static org.waymark.people.schema.Tables.TEAM_MEMBER;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.cycles.Cycle;
import org.waymark.people.Folding;
import org.waymark.people.Person;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.platform.Role;
import org.waymark.web.layout.Face;

/** Reads people and what they own, one statement a page. */
@Repository
class PeopleQuery {
    static final int PAGE = 50;

    private static final int MOST_TEAMS = 12;
    private static final int MOST_ROWS = 40;
    private static final int MOST_SAID = 8;

    private final DSLContext db;

    PeopleQuery(DSLContext db) {
        this.db = db;
    }

    /** @param page from 1 on */
    @Transactional(readOnly = true)
    public PersonCard.Found found(Actor actor, String words, int page) {
        var teams = teams(actor);
        var owned = owned(actor);
        var rows = db.select(PERSON.ID, PERSON.NAME, MEMBERSHIP.JOB_TITLE, MEMBERSHIP.ROLE, teams, owned)
                .from(MEMBERSHIP)
                .join(PERSON)
                .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
                .where(MEMBERSHIP.WORKSPACE_ID.eq(actor.workspace()))
                .and(MEMBERSHIP.LEFT_AT.isNull())
                .and(matching(words))
                .orderBy(PERSON.NAME, PERSON.ID)
                .limit(PAGE + 1)
                .offset((page - 1) * PAGE)
                .fetch(row -> new PersonCard(
                        row.get(PERSON.ID),
                        Face.of(row.get(PERSON.ID), row.get(PERSON.NAME)),
                        row.get(MEMBERSHIP.JOB_TITLE),
                        Role.valueOf(row.get(MEMBERSHIP.ROLE)),
                        row.get(teams),
                        row.get(owned)));
        return new PersonCard.Found(rows.subList(0, Math.min(PAGE, rows.size())), rows.size() > PAGE);
    }

    @Transactional(readOnly = true)
    public PersonView person(Actor actor, Person.Id id, @Nullable Cycle cycle) {
        var teams = teams(actor);
        var objectives =
                Lines.objectives(actor, OBJECTIVE.OWNER_ID.eq(id.value()).and(in(cycle)), MOST_ROWS);
        var keyResults =
                Lines.keyResults(actor, KEY_RESULT.OWNER_ID.eq(id.value()).and(in(cycle)), MOST_ROWS);
        var kpis = Lines.kpis(actor, KPI.OWNER_ID.eq(id.value()), MOST_ROWS);
        var said = Lines.said(actor, CHECK_IN.RECORDED_BY.eq(id.value()), MOST_SAID);
        return db.select(PERSON.ID, PERSON.NAME, PERSON.EMAIL, MEMBERSHIP.JOB_TITLE, MEMBERSHIP.ROLE)
                .select(MEMBERSHIP.LEFT_AT, teams, objectives, keyResults, kpis, said)
                .from(MEMBERSHIP)
                .join(PERSON)
                .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
                .where(MEMBERSHIP.WORKSPACE_ID.eq(actor.workspace()))
                .and(MEMBERSHIP.PERSON_ID.eq(id.value()))
                .fetchOptional(row -> new PersonView(
                        id.value(),
                        Face.of(id.value(), row.get(PERSON.NAME)),
                        row.get(PERSON.EMAIL),
                        row.get(MEMBERSHIP.JOB_TITLE),
                        Role.valueOf(row.get(MEMBERSHIP.ROLE)),
                        row.get(MEMBERSHIP.LEFT_AT) == null,
                        row.get(teams),
                        row.get(objectives),
                        row.get(keyResults),
                        row.get(kpis),
                        row.get(said)))
                .orElseThrow(() -> new Refused.Missing("person"));
    }

    private static Condition matching(String words) {
        return words.isBlank() ? DSL.noCondition() : MEMBERSHIP.SEARCH.contains(Folding.fold(words));
    }

    private static Condition in(@Nullable Cycle cycle) {
        return cycle == null
                ? DSL.falseCondition()
                : OBJECTIVE.CYCLE_ID.eq(cycle.id().value());
    }

    private static Field<List<PersonCard.TeamName>> teams(Actor actor) {
        return multiset(select(TEAM.ID, TEAM.NAME, TEAM_MEMBER.LEAD)
                        .from(TEAM_MEMBER)
                        .join(TEAM)
                        .on(TEAM.WORKSPACE_ID.eq(TEAM_MEMBER.WORKSPACE_ID).and(TEAM.ID.eq(TEAM_MEMBER.TEAM_ID)))
                        .where(TEAM_MEMBER.WORKSPACE_ID.eq(actor.workspace()))
                        .and(TEAM_MEMBER.PERSON_ID.eq(MEMBERSHIP.PERSON_ID))
                        .and(TEAM.ARCHIVED_AT.isNull())
                        .orderBy(TEAM.NAME, TEAM.ID)
                        .limit(MOST_TEAMS))
                .convertFrom(rows -> rows.map(Records.mapping(PersonCard.TeamName::new)));
    }

    private static Field<Integer> owned(Actor actor) {
        return field(selectCount()
                .from(KEY_RESULT)
                .where(KEY_RESULT.WORKSPACE_ID.eq(actor.workspace()))
                .and(KEY_RESULT.OWNER_ID.eq(MEMBERSHIP.PERSON_ID))
                .and(exists(selectOne()
                        .from(OBJECTIVE)
                        .where(Lines.ofItsObjective())
                        .and(Lines.aliveKeyResult(actor))
                        .and(Lines.inOpenCycle()))));
    }
}
