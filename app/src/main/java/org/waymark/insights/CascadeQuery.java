package org.waymark.insights;

import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.people.schema.Tables.TEAM;
import static org.waymark.people.schema.Tables.TEAM_MEMBER;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.insights.CascadePlan.Candidate;
import org.waymark.platform.Actor;

/** The teams of a workspace, with who leads them. */
@Repository
class CascadeQuery {
    private final DSLContext db;

    CascadeQuery(DSLContext db) {
        this.db = db;
    }

    /** @param otherwise who answers where nobody leads */
    SequencedMap<UUID, Candidate> teams(Actor actor, UUID otherwise) {
        var name = db.select(PERSON.NAME)
                .from(PERSON)
                .where(PERSON.ID.eq(otherwise))
                .fetchSingle(PERSON.NAME);
        var teams = new LinkedHashMap<UUID, Candidate>();
        db.select(TEAM.ID, TEAM.NAME, PERSON.ID, PERSON.NAME)
                .from(TEAM)
                .leftJoin(TEAM_MEMBER)
                .on(TEAM_MEMBER.WORKSPACE_ID.eq(TEAM.WORKSPACE_ID), TEAM_MEMBER.TEAM_ID.eq(TEAM.ID))
                .and(TEAM_MEMBER.LEAD.eq(true))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(TEAM_MEMBER.PERSON_ID))
                .where(TEAM.WORKSPACE_ID.eq(actor.workspace()), TEAM.ARCHIVED_AT.isNull())
                .orderBy(TEAM.NAME, TEAM.ID, PERSON.NAME, PERSON.ID)
                .forEach(row -> teams.putIfAbsent(
                        row.value1(),
                        row.value3() == null
                                ? new Candidate(row.value1(), row.value2(), otherwise, name)
                                : new Candidate(row.value1(), row.value2(), row.value3(), row.value4())));
        return teams;
    }
}
