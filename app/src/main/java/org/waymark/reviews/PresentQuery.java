package org.waymark.reviews;

import static org.waymark.people.schema.Tables.MEMBERSHIP;
import static org.waymark.people.schema.Tables.TEAM;

import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.waymark.people.Person;
import org.waymark.platform.Refused;

/** Whether the people and teams that a wish names are there. */
@Repository
class PresentQuery {
    private final DSLContext db;

    PresentQuery(DSLContext db) {
        this.db = db;
    }

    void requirePerson(UUID workspace, Person.Id person) {
        var isThere = db.fetchExists(
                MEMBERSHIP,
                MEMBERSHIP.WORKSPACE_ID.eq(workspace),
                MEMBERSHIP.PERSON_ID.eq(person.value()),
                MEMBERSHIP.LEFT_AT.isNull());
        if (!isThere) throw new Refused.Invalid("owner", person.value(), "no.unknown.person");
    }

    /** @param team null: the company, which is always there */
    void requireTeam(UUID workspace, @Nullable UUID team) {
        if (team == null) return;
        var isThere =
                db.fetchExists(TEAM, TEAM.WORKSPACE_ID.eq(workspace), TEAM.ID.eq(team), TEAM.ARCHIVED_AT.isNull());
        if (!isThere) throw new Refused.Invalid("team", team, "no.unknown.team");
    }
}
