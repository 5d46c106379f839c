package org.waymark.people;

import static org.waymark.people.schema.Tables.MEMBERSHIP;
import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.people.schema.Tables.WORKSPACE;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.waymark.platform.Role;

@Repository
class MembershipStore {
    private final DSLContext db;

    MembershipStore(DSLContext db) {
        this.db = db;
    }

    Optional<Membership> find(UUID workspace, UUID person) {
        return db.select(MEMBERSHIP.fields())
                .select(PERSON.NAME, PERSON.EMAIL)
                .from(MEMBERSHIP)
                .join(PERSON)
                .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
                .where(MEMBERSHIP.WORKSPACE_ID.eq(workspace))
                .and(MEMBERSHIP.PERSON_ID.eq(person))
                .fetchOptional(MembershipStore::membership);
    }

    boolean isPresent(UUID workspace, UUID person) {
        return find(workspace, person).filter(Membership::isPresent).isPresent();
    }

    void add(UUID workspace, Person person, Role role, Instant now) {
        db.insertInto(MEMBERSHIP)
                .set(MEMBERSHIP.WORKSPACE_ID, workspace)
                .set(MEMBERSHIP.PERSON_ID, person.id().value())
                .set(MEMBERSHIP.ROLE, role.name())
                .set(MEMBERSHIP.JOB_TITLE, "")
                .set(MEMBERSHIP.SEARCH, search(person.name(), person.email(), ""))
                .set(MEMBERSHIP.JOINED_AT, now)
                .set(MEMBERSHIP.VERSION, 0L)
                .execute();
    }

    boolean changeRole(UUID workspace, UUID person, long version, Role role) {
        return change(workspace, person, version, Map.of(MEMBERSHIP.ROLE, role.name()));
    }

    boolean leave(UUID workspace, UUID person, long version, Instant now) {
        return change(workspace, person, version, Map.of(MEMBERSHIP.LEFT_AT, now));
    }

    boolean restore(UUID workspace, UUID person, long version, Role role) {
        var row = new HashMap<Field<?>, @Nullable Object>();
        row.put(MEMBERSHIP.LEFT_AT, null);
        row.put(MEMBERSHIP.ROLE, role.name());
        return change(workspace, person, version, row);
    }

    private boolean change(UUID workspace, UUID person, long version, Map<Field<?>, ?> row) {
        return db.update(MEMBERSHIP)
                        .set(row)
                        .set(MEMBERSHIP.VERSION, version + 1)
                        .where(MEMBERSHIP.WORKSPACE_ID.eq(workspace))
                        .and(MEMBERSHIP.PERSON_ID.eq(person))
                        .and(MEMBERSHIP.VERSION.eq(version))
                        .execute()
                == 1;
    }

    void saveJobTitle(UUID workspace, Person person, String jobTitle) {
        db.update(MEMBERSHIP)
                .set(MEMBERSHIP.JOB_TITLE, jobTitle)
                .where(MEMBERSHIP.WORKSPACE_ID.eq(workspace))
                .and(MEMBERSHIP.PERSON_ID.eq(person.id().value()))
                .execute();
        refreshSearch(person.id().value(), person.name(), person.email());
    }

    /** The workspaces where the person is, in each of which it is shown with its address. */
    List<UUID> readdress(UUID person, String name, String email) {
        refreshSearch(person, name, email);
        db.update(MEMBERSHIP)
                .set(MEMBERSHIP.VERSION, MEMBERSHIP.VERSION.plus(1))
                .where(MEMBERSHIP.PERSON_ID.eq(person))
                .execute();
        return db.select(MEMBERSHIP.WORKSPACE_ID)
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.PERSON_ID.eq(person))
                .and(MEMBERSHIP.LEFT_AT.isNull())
                .fetch(MEMBERSHIP.WORKSPACE_ID);
    }

    /** A person's name stands in the search text of each workspace. */
    private void refreshSearch(UUID person, String name, String email) {
        db.select(MEMBERSHIP.WORKSPACE_ID, MEMBERSHIP.JOB_TITLE)
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.PERSON_ID.eq(person))
                .fetch()
                .forEach(row -> db.update(MEMBERSHIP)
                        .set(MEMBERSHIP.SEARCH, search(name, email, row.value2()))
                        .where(MEMBERSHIP.WORKSPACE_ID.eq(row.value1()))
                        .and(MEMBERSHIP.PERSON_ID.eq(person))
                        .execute());
    }

    /** The person works here from now on, also after the next sign-in. */
    void enter(UUID workspace, UUID person, Instant now) {
        db.update(MEMBERSHIP)
                .set(MEMBERSHIP.ENTERED_AT, now)
                .where(MEMBERSHIP.WORKSPACE_ID.eq(workspace))
                .and(MEMBERSHIP.PERSON_ID.eq(person))
                .execute();
    }

    /** Takes the row of the workspace, so that two owners who remove each other at one moment come one after the other. */
    void lock(UUID workspace) {
        db.update(WORKSPACE)
                .set(WORKSPACE.VERSION, WORKSPACE.VERSION)
                .where(WORKSPACE.ID.eq(workspace))
                .execute();
    }

    int countOwners(UUID workspace) {
        return db.fetchCount(
                MEMBERSHIP,
                MEMBERSHIP
                        .WORKSPACE_ID
                        .eq(workspace)
                        .and(MEMBERSHIP.ROLE.eq(Role.OWNER.name()))
                        .and(MEMBERSHIP.LEFT_AT.isNull()));
    }

    boolean isPersonal(UUID workspace) {
        return db.fetchExists(WORKSPACE, WORKSPACE.ID.eq(workspace).and(WORKSPACE.PERSONAL_OF.isNotNull()));
    }

    /** The role in each company the person is in; the private space does not count. */
    Map<UUID, Role> rolesOf(UUID person) {
        return db.select(MEMBERSHIP.WORKSPACE_ID, MEMBERSHIP.ROLE)
                .from(MEMBERSHIP)
                .join(WORKSPACE)
                .on(WORKSPACE.ID.eq(MEMBERSHIP.WORKSPACE_ID))
                .where(MEMBERSHIP.PERSON_ID.eq(person))
                .and(MEMBERSHIP.LEFT_AT.isNull())
                .and(WORKSPACE.PERSONAL_OF.isNull())
                .fetchMap(MEMBERSHIP.WORKSPACE_ID, row -> Role.valueOf(row.get(MEMBERSHIP.ROLE)));
    }

    private static String search(String name, String email, String jobTitle) {
        return Folding.fold(String.join(" ", List.of(name, email, jobTitle)));
    }

    private static Membership membership(Record row) {
        return new Membership(
                new Person.Id(row.get(MEMBERSHIP.PERSON_ID)),
                row.get(PERSON.NAME),
                row.get(PERSON.EMAIL),
                Role.valueOf(row.get(MEMBERSHIP.ROLE)),
                row.get(MEMBERSHIP.JOB_TITLE),
                row.get(MEMBERSHIP.JOINED_AT),
                row.get(MEMBERSHIP.LEFT_AT),
                row.get(MEMBERSHIP.VERSION));
    }
}
