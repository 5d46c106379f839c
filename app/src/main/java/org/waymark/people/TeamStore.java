package org.waymark.people;

import static org.jooq.impl.DSL.select;
import static org.waymark.people.schema.Tables.FORMER_TEAM_MEMBER;
import static org.waymark.people.schema.Tables.TEAM;
import static org.waymark.people.schema.Tables.TEAM_MEMBER;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.waymark.people.schema.tables.records.TeamRecord;

@Repository
class TeamStore {
    private final DSLContext db;

    TeamStore(DSLContext db) {
        this.db = db;
    }

    Optional<Team> find(UUID workspace, UUID id) {
        return db.selectFrom(TEAM)
                .where(TEAM.WORKSPACE_ID.eq(workspace))
                .and(TEAM.ID.eq(id))
                .fetchOptional(TeamStore::team);
    }

    List<Team> all(UUID workspace) {
        return db.selectFrom(TEAM)
                .where(TEAM.WORKSPACE_ID.eq(workspace))
                .orderBy(TEAM.NAME, TEAM.ID)
                .fetch(TeamStore::team);
    }

    boolean hasActiveChildren(UUID workspace, UUID id) {
        return db.fetchExists(
                TEAM, TEAM.WORKSPACE_ID.eq(workspace).and(TEAM.PARENT_ID.eq(id)).and(TEAM.ARCHIVED_AT.isNull()));
    }

    void add(UUID workspace, Team team, Instant now) {
        db.insertInto(TEAM)
                .set(TEAM.WORKSPACE_ID, workspace)
                .set(TEAM.ID, team.id().value())
                .set(TEAM.PARENT_ID, value(team.parent()))
                .set(TEAM.NAME, team.name())
                .set(TEAM.PURPOSE, team.purpose())
                .set(TEAM.SEARCH, Folding.fold(team.name()))
                .set(TEAM.CREATED_AT, now)
                .set(TEAM.VERSION, team.version())
                .execute();
    }

    boolean edit(UUID workspace, UUID id, long version, String name, String purpose) {
        return change(
                workspace,
                id,
                version,
                Map.of(TEAM.NAME, name, TEAM.PURPOSE, purpose, TEAM.SEARCH, Folding.fold(name)));
    }

    boolean move(UUID workspace, UUID id, long version, @Nullable UUID parent) {
        return change(workspace, id, version, nullable(TEAM.PARENT_ID, parent));
    }

    boolean archive(UUID workspace, UUID id, long version, @Nullable Instant at) {
        return change(workspace, id, version, nullable(TEAM.ARCHIVED_AT, at));
    }

    /** Adds the person, or changes whether it leads. */
    void saveMember(UUID workspace, UUID team, UUID person, boolean lead) {
        db.insertInto(TEAM_MEMBER)
                .set(TEAM_MEMBER.WORKSPACE_ID, workspace)
                .set(TEAM_MEMBER.TEAM_ID, team)
                .set(TEAM_MEMBER.PERSON_ID, person)
                .set(TEAM_MEMBER.LEAD, lead)
                .onConflict(TEAM_MEMBER.WORKSPACE_ID, TEAM_MEMBER.TEAM_ID, TEAM_MEMBER.PERSON_ID)
                .doUpdate()
                .set(TEAM_MEMBER.LEAD, lead)
                .execute();
    }

    boolean removeMember(UUID workspace, UUID team, UUID person) {
        return db.deleteFrom(TEAM_MEMBER)
                        .where(TEAM_MEMBER.WORKSPACE_ID.eq(workspace))
                        .and(TEAM_MEMBER.TEAM_ID.eq(team))
                        .and(TEAM_MEMBER.PERSON_ID.eq(person))
                        .execute()
                == 1;
    }

    /** Remembers the teams, until the person is removed the next time. */
    void removeMemberEverywhere(UUID workspace, UUID person) {
        forgetFormer(workspace, person);
        db.insertInto(FORMER_TEAM_MEMBER)
                .columns(
                        FORMER_TEAM_MEMBER.WORKSPACE_ID,
                        FORMER_TEAM_MEMBER.TEAM_ID,
                        FORMER_TEAM_MEMBER.PERSON_ID,
                        FORMER_TEAM_MEMBER.LEAD)
                .select(select(TEAM_MEMBER.WORKSPACE_ID, TEAM_MEMBER.TEAM_ID, TEAM_MEMBER.PERSON_ID, TEAM_MEMBER.LEAD)
                        .from(TEAM_MEMBER)
                        .where(TEAM_MEMBER.WORKSPACE_ID.eq(workspace))
                        .and(TEAM_MEMBER.PERSON_ID.eq(person)))
                .execute();
        db.deleteFrom(TEAM_MEMBER)
                .where(TEAM_MEMBER.WORKSPACE_ID.eq(workspace))
                .and(TEAM_MEMBER.PERSON_ID.eq(person))
                .execute();
    }

    /** The person is in the teams again that it was removed from. */
    void takeBackRemoval(UUID workspace, UUID person) {
        db.insertInto(TEAM_MEMBER)
                .columns(TEAM_MEMBER.WORKSPACE_ID, TEAM_MEMBER.TEAM_ID, TEAM_MEMBER.PERSON_ID, TEAM_MEMBER.LEAD)
                .select(select(
                                FORMER_TEAM_MEMBER.WORKSPACE_ID,
                                FORMER_TEAM_MEMBER.TEAM_ID,
                                FORMER_TEAM_MEMBER.PERSON_ID,
                                FORMER_TEAM_MEMBER.LEAD)
                        .from(FORMER_TEAM_MEMBER)
                        .where(FORMER_TEAM_MEMBER.WORKSPACE_ID.eq(workspace))
                        .and(FORMER_TEAM_MEMBER.PERSON_ID.eq(person)))
                .onConflictDoNothing()
                .execute();
        forgetFormer(workspace, person);
    }

    private void forgetFormer(UUID workspace, UUID person) {
        db.deleteFrom(FORMER_TEAM_MEMBER)
                .where(FORMER_TEAM_MEMBER.WORKSPACE_ID.eq(workspace))
                .and(FORMER_TEAM_MEMBER.PERSON_ID.eq(person))
                .execute();
    }

    private boolean change(UUID workspace, UUID id, long version, Map<Field<?>, ?> row) {
        return db.update(TEAM)
                        .set(row)
                        .set(TEAM.VERSION, version + 1)
                        .where(TEAM.WORKSPACE_ID.eq(workspace))
                        .and(TEAM.ID.eq(id))
                        .and(TEAM.VERSION.eq(version))
                        .execute()
                == 1;
    }

    private static Map<Field<?>, ?> nullable(Field<?> field, @Nullable Object value) {
        var row = new HashMap<Field<?>, @Nullable Object>();
        row.put(field, value);
        return row;
    }

    private static Team team(TeamRecord row) {
        var parent = row.getParentId();
        return new Team(
                new Team.Id(row.getId()),
                parent == null ? null : new Team.Id(parent),
                row.getName(),
                row.getPurpose(),
                row.getArchivedAt(),
                row.getVersion());
    }

    private static @Nullable UUID value(Team.@Nullable Id id) {
        return id == null ? null : id.value();
    }
}
