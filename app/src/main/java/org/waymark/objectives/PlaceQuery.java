package org.waymark.objectives;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.people.schema.Tables.MEMBERSHIP;
import static org.waymark.people.schema.Tables.TEAM;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.people.Holder;
import org.waymark.people.Person;
import org.waymark.platform.Actor;

/** Whether the people and teams that a wish names are there. */
@Repository
public class PlaceQuery {
    private final DSLContext db;

    PlaceQuery(DSLContext db) {
        this.db = db;
    }

    public void require(Actor actor, Holder holder) {
        var team = holder.team();
        var found = db.select(
                        field(isPresent(actor.workspace(), holder.owner())),
                        team == null ? field("1 = 1", Boolean.class) : field(hasTeam(actor.workspace(), team)))
                .fetchSingle();
        var checks = new Checks();
        checks.refuseIf(!found.value1(), "owner", holder.owner(), "no.unknown.person");
        checks.refuseIf(team != null && !found.value2(), "team", team == null ? "" : team, "no.unknown.team");
        checks.done();
    }

    boolean isThere(Actor actor, Holder holder) {
        var team = holder.team();
        var there = isPresent(actor.workspace(), holder.owner());
        return db.fetchExists(selectOne().where(team == null ? there : there.and(hasTeam(actor.workspace(), team))));
    }

    public void require(Actor actor, Person.Id owner) {
        require(actor, "owner", owner);
    }

    /** @param field the name under which the person was sent */
    public void require(Actor actor, String field, Person.Id person) {
        var checks = new Checks();
        checks.refuseIf(
                !db.fetchExists(selectOne().where(isPresent(actor.workspace(), person.value()))),
                field,
                person.value(),
                "no.unknown.person");
        checks.done();
    }

    private static Condition isPresent(UUID workspace, UUID person) {
        return exists(selectOne()
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.WORKSPACE_ID.eq(workspace))
                .and(MEMBERSHIP.PERSON_ID.eq(person))
                .and(MEMBERSHIP.LEFT_AT.isNull()));
    }

    private static Condition hasTeam(UUID workspace, UUID team) {
        return exists(selectOne()
                .from(TEAM)
                .where(TEAM.WORKSPACE_ID.eq(workspace))
                .and(TEAM.ID.eq(team))
                .and(TEAM.ARCHIVED_AT.isNull()));
    }
}
