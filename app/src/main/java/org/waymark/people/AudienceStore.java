package org.waymark.people;

import static org.waymark.people.schema.Tables.AUDIENCE;
import static org.waymark.people.schema.Tables.MEMBERSHIP;
import static org.waymark.people.schema.Tables.TEAM;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.people.schema.tables.records.AudienceRecord;

@Repository
class AudienceStore {
    private enum Party {
        PERSON,
        TEAM
    }

    private final DSLContext db;

    AudienceStore(DSLContext db) {
        this.db = db;
    }

    Audience of(UUID workspace, UUID subject) {
        var parties = db.select(AUDIENCE.PARTY_ID, AUDIENCE.PARTY)
                .from(AUDIENCE)
                .where(AUDIENCE.WORKSPACE_ID.eq(workspace))
                .and(AUDIENCE.SUBJECT_ID.eq(subject))
                .fetchGroups(row -> Party.valueOf(row.value2()), row -> row.value1());
        return new Audience(
                Set.copyOf(parties.getOrDefault(Party.PERSON, List.of())),
                Set.copyOf(parties.getOrDefault(Party.TEAM, List.of())));
    }

    void save(UUID workspace, UUID subject, Audience audience) {
        db.deleteFrom(AUDIENCE)
                .where(AUDIENCE.WORKSPACE_ID.eq(workspace))
                .and(AUDIENCE.SUBJECT_ID.eq(subject))
                .execute();
        var rows = Stream.concat(
                        audience.persons().stream().map(id -> row(workspace, subject, id, Party.PERSON)),
                        audience.teams().stream().map(id -> row(workspace, subject, id, Party.TEAM)))
                .toList();
        db.batchInsert(rows).execute();
    }

    Set<UUID> presentPersons(UUID workspace, Collection<UUID> persons) {
        return db.select(MEMBERSHIP.PERSON_ID)
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.WORKSPACE_ID.eq(workspace))
                .and(MEMBERSHIP.PERSON_ID.in(persons))
                .and(MEMBERSHIP.LEFT_AT.isNull())
                .fetchSet(MEMBERSHIP.PERSON_ID);
    }

    Set<UUID> presentTeams(UUID workspace, Collection<UUID> teams) {
        return db.select(TEAM.ID)
                .from(TEAM)
                .where(TEAM.WORKSPACE_ID.eq(workspace))
                .and(TEAM.ID.in(teams))
                .fetchSet(TEAM.ID);
    }

    private static AudienceRecord row(UUID workspace, UUID subject, UUID party, Party kind) {
        return new AudienceRecord(workspace, subject, party, kind.name());
    }
}
