package org.waymark;

import static org.waymark.people.schema.Tables.MEMBERSHIP;
import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.people.schema.Tables.TEAM;
import static org.waymark.people.schema.Tables.TEAM_MEMBER;
import static org.waymark.people.schema.Tables.TEAM_PATH;
import static org.waymark.people.schema.Tables.WORKSPACE;

import java.time.Instant;
import java.time.Month;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.waymark.platform.Actor;
import org.waymark.platform.Ids;
import org.waymark.platform.Role;
import org.waymark.platform.Scope;

/** A workspace of its own with nothing in it but the people a test asks for; written straight into the tables, so it is fast. */
public final class BareWorkspace {
    private static final Instant FOUNDED = Instant.parse("2026-01-01T09:00:00Z");

    public final UUID id;
    private final DSLContext db;
    private final Ids ids;

    public BareWorkspace(TestDatabase database) {
        this(database, "Europe/Berlin", Month.JANUARY);
    }

    public BareWorkspace(TestDatabase database, String zone, Month yearStart) {
        db = database.get(DSLContext.class);
        ids = database.get(Ids.class);
        id = ids.next();
        db.insertInto(WORKSPACE)
                .set(WORKSPACE.ID, id)
                .set(WORKSPACE.NAME, "Bare")
                .set(WORKSPACE.TIME_ZONE, zone)
                .set(WORKSPACE.FISCAL_YEAR_START, (long) yearStart.getValue())
                .set(WORKSPACE.CHECK_IN_WEEKDAY, 5L)
                .set(WORKSPACE.CREATED_AT, FOUNDED)
                .set(WORKSPACE.VERSION, 1L)
                .execute();
    }

    /** Somebody of this role, in these teams. */
    public Actor person(Role role, UUID... teams) {
        var person = ids.next();
        var email = person + "@example.org";
        db.insertInto(PERSON)
                .set(PERSON.ID, person)
                .set(PERSON.EMAIL, email)
                .set(PERSON.EMAIL_FOLDED, email)
                .set(PERSON.NAME, "Somebody")
                .set(PERSON.THEME, "SYSTEM")
                .set(PERSON.SINGLE_KEYS, true)
                .set(PERSON.CREATED_AT, FOUNDED)
                .set(PERSON.VERSION, 1L)
                .execute();
        db.insertInto(MEMBERSHIP)
                .set(MEMBERSHIP.WORKSPACE_ID, id)
                .set(MEMBERSHIP.PERSON_ID, person)
                .set(MEMBERSHIP.ROLE, role.name())
                .set(MEMBERSHIP.JOB_TITLE, "")
                .set(MEMBERSHIP.SEARCH, "")
                .set(MEMBERSHIP.JOINED_AT, FOUNDED)
                .set(MEMBERSHIP.VERSION, 1L)
                .execute();
        Set.of(teams).forEach(team -> join(person, team));
        return new Actor(id, person, role, Set.of(teams), Set.of(), Scope.ALL);
    }

    public UUID team(String name) {
        var team = ids.next();
        db.insertInto(TEAM)
                .set(TEAM.WORKSPACE_ID, id)
                .set(TEAM.ID, team)
                .set(TEAM.NAME, name)
                .set(TEAM.PURPOSE, "")
                .set(TEAM.SEARCH, "")
                .set(TEAM.CREATED_AT, FOUNDED)
                .set(TEAM.VERSION, 1L)
                .execute();
        db.insertInto(TEAM_PATH)
                .set(TEAM_PATH.WORKSPACE_ID, id)
                .set(TEAM_PATH.ANCESTOR_ID, team)
                .set(TEAM_PATH.DESCENDANT_ID, team)
                .set(TEAM_PATH.DEPTH, 0L)
                .execute();
        return team;
    }

    private void join(UUID person, UUID team) {
        db.insertInto(TEAM_MEMBER)
                .set(TEAM_MEMBER.WORKSPACE_ID, id)
                .set(TEAM_MEMBER.TEAM_ID, team)
                .set(TEAM_MEMBER.PERSON_ID, person)
                .set(TEAM_MEMBER.LEAD, false)
                .execute();
    }
}
