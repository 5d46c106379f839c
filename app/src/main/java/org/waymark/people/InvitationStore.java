package org.waymark.people;

import static org.waymark.people.schema.Tables.INVITATION;
import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.people.schema.Tables.WORKSPACE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.platform.Role;

@Repository
class InvitationStore {
    private final DSLContext db;

    InvitationStore(DSLContext db) {
        this.db = db;
    }

    void add(UUID workspace, Invitation invitation, Secret secret) {
        var team = invitation.team();
        db.insertInto(INVITATION)
                .set(INVITATION.WORKSPACE_ID, workspace)
                .set(INVITATION.ID, invitation.id().value())
                .set(INVITATION.TOKEN_HASH, secret.hash())
                .set(INVITATION.EMAIL, invitation.email())
                .set(INVITATION.ROLE, invitation.role().name())
                .set(INVITATION.TEAM_ID, team == null ? null : team.value())
                .set(INVITATION.INVITED_BY, invitation.invitedBy().value())
                .set(INVITATION.CREATED_AT, invitation.createdAt())
                .set(INVITATION.EXPIRES_AT, invitation.expiresAt())
                .execute();
    }

    List<Invitation> open(UUID workspace, Instant now) {
        return db.selectFrom(INVITATION)
                .where(INVITATION.WORKSPACE_ID.eq(workspace))
                .and(isOpen(now))
                .orderBy(INVITATION.ID.desc())
                .fetch(InvitationStore::invitation);
    }

    /** Those of an address; of two who ask at the same moment, the second one sees what the first one made. */
    List<Invitation> openTo(UUID workspace, EmailAddress email, Instant now) {
        var here = db.select(WORKSPACE.ID).from(WORKSPACE).where(WORKSPACE.ID.eq(workspace));
        (db.family() == SQLDialect.POSTGRES ? here.forNoKeyUpdate() : here).fetch();
        return db.selectFrom(INVITATION)
                .where(INVITATION.WORKSPACE_ID.eq(workspace))
                .and(isOpen(now))
                .and(isFor(email))
                .fetch(InvitationStore::invitation);
    }

    /** In all workspaces: who is invited has another address now. */
    void readdress(EmailAddress before, EmailAddress email, Instant now) {
        db.update(INVITATION)
                .set(INVITATION.EMAIL, email.text())
                .where(isFor(before))
                .and(isOpen(now))
                .execute();
    }

    private static Condition isFor(EmailAddress email) {
        return DSL.lower(INVITATION.EMAIL).eq(email.folded()).or(INVITATION.EMAIL.eq(email.text()));
    }

    Optional<Invitation> find(UUID workspace, Invitation.Id id) {
        return db.selectFrom(INVITATION)
                .where(INVITATION.WORKSPACE_ID.eq(workspace))
                .and(INVITATION.ID.eq(id.value()))
                .fetchOptional(InvitationStore::invitation);
    }

    @Transactional(readOnly = true)
    public Optional<Invited> behind(Secret secret, Instant now) {
        return db.select(WORKSPACE.fields())
                .select(INVITATION.fields())
                .select(PERSON.NAME)
                .from(INVITATION)
                .join(WORKSPACE)
                .on(WORKSPACE.ID.eq(INVITATION.WORKSPACE_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(INVITATION.INVITED_BY))
                .where(INVITATION.TOKEN_HASH.eq(secret.hash()))
                .and(isOpen(now))
                .fetchOptional(row -> new Invited(
                        WorkspaceStore.workspace(row), invitation(row), row.get(PERSON.NAME), isKnown(row)));
    }

    /** True for the first who takes it up. */
    boolean accept(UUID workspace, Invitation.Id id, UUID person, Instant now) {
        return db.update(INVITATION)
                        .set(INVITATION.ACCEPTED_BY, person)
                        .set(INVITATION.ACCEPTED_AT, now)
                        .where(INVITATION.WORKSPACE_ID.eq(workspace))
                        .and(INVITATION.ID.eq(id.value()))
                        .and(isOpen(now))
                        .execute()
                == 1;
    }

    boolean revoke(UUID workspace, Invitation.Id id, Instant now) {
        return db.update(INVITATION)
                        .set(INVITATION.REVOKED_AT, now)
                        .where(INVITATION.WORKSPACE_ID.eq(workspace))
                        .and(INVITATION.ID.eq(id.value()))
                        .and(isOpen(now))
                        .execute()
                == 1;
    }

    boolean restore(UUID workspace, Invitation.Id id, Instant since, Instant now) {
        return db.update(INVITATION)
                        .setNull(INVITATION.REVOKED_AT)
                        .where(INVITATION.WORKSPACE_ID.eq(workspace))
                        .and(INVITATION.ID.eq(id.value()))
                        .and(INVITATION.REVOKED_AT.ge(since))
                        .and(INVITATION.EXPIRES_AT.gt(now))
                        .execute()
                == 1;
    }

    private boolean isKnown(Record row) {
        var email = new EmailAddress(row.get(INVITATION.EMAIL));
        return db.fetchExists(PERSON, PERSON.EMAIL_FOLDED.eq(email.folded()));
    }

    private static Condition isOpen(Instant now) {
        return INVITATION
                .EXPIRES_AT
                .gt(now)
                .and(INVITATION.ACCEPTED_AT.isNull())
                .and(INVITATION.REVOKED_AT.isNull());
    }

    private static Invitation invitation(Record row) {
        var team = row.get(INVITATION.TEAM_ID);
        return new Invitation(
                new Invitation.Id(row.get(INVITATION.ID)),
                row.get(INVITATION.EMAIL),
                Role.valueOf(row.get(INVITATION.ROLE)),
                team == null ? null : new Team.Id(team),
                new Person.Id(row.get(INVITATION.INVITED_BY)),
                row.get(INVITATION.CREATED_AT),
                row.get(INVITATION.EXPIRES_AT));
    }
}
