package org.waymark.people;

import static org.jooq.impl.DSL.noCondition;
import static org.waymark.people.schema.Tables.API_TOKEN;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.people.schema.tables.records.ApiTokenRecord;
import org.waymark.platform.Scope;

@Repository
class TokenStore {
    private final DSLContext db;

    TokenStore(DSLContext db) {
        this.db = db;
    }

    void add(UUID workspace, Token token, Secret secret) {
        db.insertInto(API_TOKEN)
                .set(API_TOKEN.WORKSPACE_ID, workspace)
                .set(API_TOKEN.ID, token.id().value())
                .set(API_TOKEN.PERSON_ID, token.person().value())
                .set(API_TOKEN.NAME, token.name())
                .set(API_TOKEN.TOKEN_HASH, secret.hash())
                .set(API_TOKEN.SCOPE, token.scope().name())
                .set(API_TOKEN.CREATED_AT, token.createdAt())
                .set(API_TOKEN.EXPIRES_AT, token.expiresAt())
                .execute();
    }

    Optional<Token> find(UUID workspace, Token.Id id) {
        return db.selectFrom(API_TOKEN)
                .where(API_TOKEN.WORKSPACE_ID.eq(workspace))
                .and(API_TOKEN.ID.eq(id.value()))
                .fetchOptional(TokenStore::token);
    }

    List<Token> of(UUID workspace, UUID person) {
        return db.selectFrom(API_TOKEN)
                .where(API_TOKEN.WORKSPACE_ID.eq(workspace))
                .and(API_TOKEN.PERSON_ID.eq(person))
                .orderBy(API_TOKEN.ID.desc())
                .fetch(TokenStore::token);
    }

    int countWorking(UUID workspace, UUID person, Instant now) {
        return db.fetchCount(
                API_TOKEN,
                API_TOKEN
                        .WORKSPACE_ID
                        .eq(workspace)
                        .and(API_TOKEN.PERSON_ID.eq(person))
                        .and(API_TOKEN.REVOKED_AT.isNull())
                        .and(API_TOKEN.EXPIRES_AT.gt(now)));
    }

    boolean revoke(UUID workspace, Token.Id id, UUID by, Instant now) {
        return db.update(API_TOKEN)
                        .set(API_TOKEN.REVOKED_AT, now)
                        .set(API_TOKEN.REVOKED_BY, by)
                        .where(API_TOKEN.WORKSPACE_ID.eq(workspace))
                        .and(API_TOKEN.ID.eq(id.value()))
                        .and(API_TOKEN.REVOKED_AT.isNull())
                        .execute()
                == 1;
    }

    /** @param by who revoked it; null for whoever did */
    boolean restore(UUID workspace, Token.Id id, @Nullable UUID by, Instant since, Instant now) {
        return db.update(API_TOKEN)
                        .setNull(API_TOKEN.REVOKED_AT)
                        .setNull(API_TOKEN.REVOKED_BY)
                        .where(API_TOKEN.WORKSPACE_ID.eq(workspace))
                        .and(API_TOKEN.ID.eq(id.value()))
                        .and(API_TOKEN.REVOKED_AT.ge(since))
                        .and(API_TOKEN.EXPIRES_AT.gt(now))
                        .and(by == null ? noCondition() : API_TOKEN.REVOKED_BY.eq(by))
                        .execute()
                == 1;
    }

    void revokeAll(UUID workspace, UUID person, Instant now) {
        db.update(API_TOKEN)
                .set(API_TOKEN.REVOKED_AT, now)
                .where(API_TOKEN.WORKSPACE_ID.eq(workspace))
                .and(API_TOKEN.PERSON_ID.eq(person))
                .and(API_TOKEN.REVOKED_AT.isNull())
                .execute();
    }

    /** Those that were revoked at this very moment work again. */
    void takeBackRevocation(UUID workspace, UUID person, Instant at) {
        db.update(API_TOKEN)
                .setNull(API_TOKEN.REVOKED_AT)
                .where(API_TOKEN.WORKSPACE_ID.eq(workspace))
                .and(API_TOKEN.PERSON_ID.eq(person))
                .and(API_TOKEN.REVOKED_AT.eq(at))
                .execute();
    }

    @Transactional
    public void noteUse(TokenBearer bearer, Instant now) {
        db.update(API_TOKEN)
                .set(API_TOKEN.USED_AT, now)
                .where(API_TOKEN.WORKSPACE_ID.eq(bearer.actor().workspace()))
                .and(API_TOKEN.ID.eq(bearer.token().value()))
                .execute();
    }

    private static Token token(ApiTokenRecord row) {
        return new Token(
                new Token.Id(row.getId()),
                new Person.Id(row.getPersonId()),
                row.getName(),
                Scope.valueOf(row.getScope()),
                row.getCreatedAt(),
                row.getExpiresAt(),
                row.getUsedAt(),
                row.getRevokedAt());
    }
}
