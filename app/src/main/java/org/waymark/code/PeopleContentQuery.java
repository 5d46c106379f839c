package org.waymark.code;

import static org.waymark.people.schema.Tables.AUDIENCE;
import static org.waymark.people.schema.Tables.MEMBERSHIP;
import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.people.schema.Tables.TEAM;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.waymark.platform.Actor;

/** Reads people, teams, and who may see what, for files of goals. */
@Repository
class PeopleContentQuery {
    private final DSLContext db;

    PeopleContentQuery(DSLContext db) {
        this.db = db;
    }

    /** Addresses in small letters of all who are or were in the workspace. */
    Map<UUID, String> emails(Actor actor) {
        return db.select(PERSON.ID, PERSON.EMAIL)
                .from(MEMBERSHIP)
                .join(PERSON)
                .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
                .where(MEMBERSHIP.WORKSPACE_ID.eq(actor.workspace()))
                .fetchMap(row -> row.value1(), row -> row.value2().toLowerCase(Locale.ROOT));
    }

    List<Raw> teams(Actor actor) {
        return db.select(TEAM.ID, TEAM.PARENT_ID, TEAM.NAME, TEAM.PURPOSE, TEAM.ARCHIVED_AT)
                .from(TEAM)
                .where(TEAM.WORKSPACE_ID.eq(actor.workspace()))
                .orderBy(TEAM.ID)
                .fetch(PeopleContentQuery::team);
    }

    /** The people and teams that see each restricted thing beside its owner. */
    Map<UUID, List<UUID>> audiences(Actor actor) {
        return db.select(AUDIENCE.SUBJECT_ID, AUDIENCE.PARTY_ID)
                .from(AUDIENCE)
                .where(AUDIENCE.WORKSPACE_ID.eq(actor.workspace()))
                .fetchGroups(row -> row.value1(), row -> row.value2());
    }

    private static Raw team(Record row) {
        return new Raw(
                Kind.TEAM,
                row.get(TEAM.ID),
                null,
                row.get(TEAM.NAME),
                row.get(TEAM.ARCHIVED_AT) != null,
                names -> new Fields(Kind.TEAM)
                        .words("name", row.get(TEAM.NAME))
                        .words("purpose", row.get(TEAM.PURPOSE))
                        .put("parent", names.path(row.get(TEAM.PARENT_ID)))
                        .all());
    }
}
