package org.waymark.kpis;

import static java.util.stream.Collectors.toSet;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.waymark.kpis.schema.Tables.PUSH_TOKEN;
import static org.waymark.kpis.schema.Tables.PUSH_TOKEN_KPI;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.waymark.kpis.schema.tables.records.PushTokenKpiRecord;
import org.waymark.kpis.schema.tables.records.PushTokenRecord;
import org.waymark.people.Secret;

/** Push tokens and the KPIs they are for. */
@Repository
class PushTokenStore {
    private final DSLContext db;

    PushTokenStore(DSLContext db) {
        this.db = db;
    }

    record Found(UUID workspace, PushToken token) {}

    void add(UUID workspace, PushToken token, Secret secret) {
        db.insertInto(PUSH_TOKEN)
                .set(PUSH_TOKEN.WORKSPACE_ID, workspace)
                .set(PUSH_TOKEN.ID, token.id().value())
                .set(PUSH_TOKEN.PERSON_ID, token.person())
                .set(PUSH_TOKEN.NAME, token.name())
                .set(PUSH_TOKEN.SECRET_HASH, secret.hash())
                .set(PUSH_TOKEN.CREATED_AT, token.createdAt())
                .set(PUSH_TOKEN.EXPIRES_AT, token.expiresAt())
                .execute();
        db.batchInsert(token.kpis().stream()
                        .map(kpi -> new PushTokenKpiRecord(
                                workspace, kpi.value(), token.id().value()))
                        .toList())
                .execute();
    }

    /**
     * A token that works, by its secret: this one search knows no workspace yet. In two statements, because a token may have a
     * thousand KPIs and is looked for with each request.
     */
    Optional<Found> find(Secret secret, Instant now) {
        return db.selectFrom(PUSH_TOKEN)
                .where(PUSH_TOKEN.SECRET_HASH.eq(secret.hash()))
                .and(works(now))
                .fetchOptional(row -> found(row, kpisOf(row)));
    }

    private List<UUID> kpisOf(PushTokenRecord token) {
        return db.select(PUSH_TOKEN_KPI.KPI_ID)
                .from(PUSH_TOKEN_KPI)
                .where(PUSH_TOKEN_KPI.WORKSPACE_ID.eq(token.getWorkspaceId()))
                .and(PUSH_TOKEN_KPI.TOKEN_ID.eq(token.getId()))
                .fetch(PUSH_TOKEN_KPI.KPI_ID);
    }

    Optional<PushToken> find(UUID workspace, PushToken.Id id) {
        return tokens(workspace, PUSH_TOKEN.ID.eq(id.value())).stream().findFirst();
    }

    /** Those that work, newest first. */
    List<PushToken> working(UUID workspace, Instant now) {
        return tokens(workspace, works(now));
    }

    List<PushToken> workingFor(UUID workspace, Kpi.Id kpi, Instant now) {
        var its = select(PUSH_TOKEN_KPI.TOKEN_ID)
                .from(PUSH_TOKEN_KPI)
                .where(PUSH_TOKEN_KPI.WORKSPACE_ID.eq(workspace))
                .and(PUSH_TOKEN_KPI.KPI_ID.eq(kpi.value()));
        return tokens(workspace, works(now).and(PUSH_TOKEN.ID.in(its)));
    }

    List<PushToken> workingOf(UUID workspace, UUID person, Instant now) {
        return tokens(workspace, works(now).and(PUSH_TOKEN.PERSON_ID.eq(person)));
    }

    boolean revoke(UUID workspace, PushToken.Id id, UUID by, Instant now) {
        return db.update(PUSH_TOKEN)
                        .set(PUSH_TOKEN.REVOKED_AT, now)
                        .set(PUSH_TOKEN.REVOKED_BY, by)
                        .where(PUSH_TOKEN.WORKSPACE_ID.eq(workspace))
                        .and(PUSH_TOKEN.ID.eq(id.value()))
                        .and(PUSH_TOKEN.REVOKED_AT.isNull())
                        .execute()
                == 1;
    }

    /** @param by who revoked it; null for whoever did */
    boolean restore(UUID workspace, PushToken.Id id, @Nullable UUID by, Instant since, Instant now) {
        return db.update(PUSH_TOKEN)
                        .setNull(PUSH_TOKEN.REVOKED_AT)
                        .setNull(PUSH_TOKEN.REVOKED_BY)
                        .where(PUSH_TOKEN.WORKSPACE_ID.eq(workspace))
                        .and(PUSH_TOKEN.ID.eq(id.value()))
                        .and(PUSH_TOKEN.REVOKED_AT.ge(since))
                        .and(PUSH_TOKEN.EXPIRES_AT.gt(now))
                        .and(by == null ? noCondition() : PUSH_TOKEN.REVOKED_BY.eq(by))
                        .execute()
                == 1;
    }

    void noteUse(PushBearer bearer, Instant now) {
        db.update(PUSH_TOKEN)
                .set(PUSH_TOKEN.USED_AT, now)
                .where(PUSH_TOKEN.WORKSPACE_ID.eq(bearer.actor().workspace()))
                .and(PUSH_TOKEN.ID.eq(bearer.token().id().value()))
                .execute();
    }

    private List<PushToken> tokens(UUID workspace, Condition which) {
        return read(PUSH_TOKEN.WORKSPACE_ID.eq(workspace).and(which)).stream()
                .map(Found::token)
                .toList();
    }

    private List<Found> read(Condition which) {
        return db
                .select(PUSH_TOKEN.fields())
                .select(PUSH_TOKEN_KPI.KPI_ID)
                .from(PUSH_TOKEN)
                .join(PUSH_TOKEN_KPI)
                .on(PUSH_TOKEN_KPI.WORKSPACE_ID.eq(PUSH_TOKEN.WORKSPACE_ID))
                .and(PUSH_TOKEN_KPI.TOKEN_ID.eq(PUSH_TOKEN.ID))
                .where(which)
                .orderBy(PUSH_TOKEN.ID.desc())
                .fetchGroups(PUSH_TOKEN.ID)
                .values()
                .stream()
                .map(rows -> found(rows.getFirst().into(PUSH_TOKEN), rows.getValues(PUSH_TOKEN_KPI.KPI_ID)))
                .toList();
    }

    private static Condition works(Instant now) {
        return PUSH_TOKEN.EXPIRES_AT.gt(now).and(PUSH_TOKEN.REVOKED_AT.isNull());
    }

    private static Found found(PushTokenRecord row, List<UUID> kpis) {
        return new Found(
                row.getWorkspaceId(),
                new PushToken(
                        new PushToken.Id(row.getId()),
                        row.getPersonId(),
                        row.getName(),
                        kpis.stream().map(Kpi.Id::new).collect(toSet()),
                        row.getCreatedAt(),
                        row.getExpiresAt(),
                        row.getUsedAt(),
                        row.getRevokedAt()));
    }
}
