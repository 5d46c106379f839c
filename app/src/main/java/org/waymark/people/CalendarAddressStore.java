package org.waymark.people;

import static org.waymark.people.schema.Tables.CALENDAR_ADDRESS;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.platform.Actor;

/** The calendar addresses that work; a revoked one stays only as a mark that there was one. */
@Repository
class CalendarAddressStore {
    private final DSLContext db;

    CalendarAddressStore(DSLContext db) {
        this.db = db;
    }

    void add(UUID workspace, CalendarAddress address, Secret secret) {
        var team = address.team();
        db.insertInto(CALENDAR_ADDRESS)
                .set(CALENDAR_ADDRESS.WORKSPACE_ID, workspace)
                .set(CALENDAR_ADDRESS.ID, address.id().value())
                .set(CALENDAR_ADDRESS.PERSON_ID, address.person().value())
                .set(CALENDAR_ADDRESS.TEAM_ID, team == null ? null : team.value())
                .set(CALENDAR_ADDRESS.SECRET_HASH, secret.hash())
                .set(CALENDAR_ADDRESS.CREATED_AT, address.createdAt())
                .execute();
    }

    /** Those of a person that work, newest first. */
    List<CalendarAddress> of(Actor person) {
        return db.selectFrom(CALENDAR_ADDRESS)
                .where(worksFor(person))
                .orderBy(CALENDAR_ADDRESS.ID.desc())
                .fetch(CalendarAddressStore::address);
    }

    Optional<CalendarAddress> find(Actor person, CalendarAddress.Id id) {
        return db.selectFrom(CALENDAR_ADDRESS)
                .where(worksFor(person))
                .and(CALENDAR_ADDRESS.ID.eq(id.value()))
                .fetchOptional(CalendarAddressStore::address);
    }

    int countWorking(Actor person) {
        return db.fetchCount(CALENDAR_ADDRESS, worksFor(person));
    }

    void replace(UUID workspace, CalendarAddress.Id id, Secret secret) {
        db.update(CALENDAR_ADDRESS)
                .set(CALENDAR_ADDRESS.SECRET_HASH, secret.hash())
                .setNull(CALENDAR_ADDRESS.USED_AT)
                .where(CALENDAR_ADDRESS.WORKSPACE_ID.eq(workspace))
                .and(CALENDAR_ADDRESS.ID.eq(id.value()))
                .execute();
    }

    void revoke(UUID workspace, CalendarAddress.Id id, Instant now) {
        db.update(CALENDAR_ADDRESS)
                .set(CALENDAR_ADDRESS.REVOKED_AT, now)
                .where(CALENDAR_ADDRESS.WORKSPACE_ID.eq(workspace))
                .and(CALENDAR_ADDRESS.ID.eq(id.value()))
                .execute();
    }

    boolean restore(UUID workspace, CalendarAddress.Id id, UUID person, Instant since) {
        return db.update(CALENDAR_ADDRESS)
                        .setNull(CALENDAR_ADDRESS.REVOKED_AT)
                        .where(CALENDAR_ADDRESS.WORKSPACE_ID.eq(workspace))
                        .and(CALENDAR_ADDRESS.ID.eq(id.value()))
                        .and(CALENDAR_ADDRESS.PERSON_ID.eq(person))
                        .and(CALENDAR_ADDRESS.REVOKED_AT.ge(since))
                        .execute()
                == 1;
    }

    void revokeAll(UUID workspace, UUID person, Instant now) {
        db.update(CALENDAR_ADDRESS)
                .set(CALENDAR_ADDRESS.REVOKED_AT, now)
                .where(CALENDAR_ADDRESS.WORKSPACE_ID.eq(workspace))
                .and(CALENDAR_ADDRESS.PERSON_ID.eq(person))
                .and(CALENDAR_ADDRESS.REVOKED_AT.isNull())
                .execute();
    }

    /** Those that were revoked at this very moment work again. */
    void takeBackRevocation(UUID workspace, UUID person, Instant at) {
        db.update(CALENDAR_ADDRESS)
                .setNull(CALENDAR_ADDRESS.REVOKED_AT)
                .where(CALENDAR_ADDRESS.WORKSPACE_ID.eq(workspace))
                .and(CALENDAR_ADDRESS.PERSON_ID.eq(person))
                .and(CALENDAR_ADDRESS.REVOKED_AT.eq(at))
                .execute();
    }

    @Transactional
    public void noteUse(CalendarReader reader, Instant now) {
        db.update(CALENDAR_ADDRESS)
                .set(CALENDAR_ADDRESS.USED_AT, now)
                .where(CALENDAR_ADDRESS.WORKSPACE_ID.eq(reader.actor().workspace()))
                .and(CALENDAR_ADDRESS.ID.eq(reader.address().id().value()))
                .execute();
    }

    static CalendarAddress address(Record row) {
        var team = row.get(CALENDAR_ADDRESS.TEAM_ID);
        return new CalendarAddress(
                new CalendarAddress.Id(row.get(CALENDAR_ADDRESS.ID)),
                new Person.Id(row.get(CALENDAR_ADDRESS.PERSON_ID)),
                team == null ? null : new Team.Id(team),
                row.get(CALENDAR_ADDRESS.CREATED_AT),
                row.get(CALENDAR_ADDRESS.USED_AT));
    }

    private static Condition worksFor(Actor person) {
        return CALENDAR_ADDRESS
                .WORKSPACE_ID
                .eq(person.workspace())
                .and(CALENDAR_ADDRESS.PERSON_ID.eq(person.person()))
                .and(CALENDAR_ADDRESS.REVOKED_AT.isNull());
    }
}
