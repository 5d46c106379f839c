package org.waymark.people;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.groupConcat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.waymark.people.schema.Tables.API_TOKEN;
import static org.waymark.people.schema.Tables.CALENDAR_ADDRESS;
import static org.waymark.people.schema.Tables.MEMBERSHIP;
import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.people.schema.Tables.PERSON_SESSION;
import static org.waymark.people.schema.Tables.TEAM_MEMBER;
import static org.waymark.people.schema.Tables.TEAM_PATH;
import static org.waymark.people.schema.Tables.WORKSPACE;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.platform.Actor;
import org.waymark.platform.Role;
import org.waymark.platform.Scope;
import org.waymark.platform.UntilNextWrite;

/** From a secret to the actor with its teams, in one statement, which needs no transaction around it: each request begins with it. */
@Repository
class ActorQuery {
    /** Who is in a team is also in the teams above it. */
    private static final Field<String> TEAMS =
            teams(TEAM_PATH.ANCESTOR_ID, TEAM_PATH.DESCENDANT_ID, noCondition()).as("teams");

    /** Who leads a team also leads the teams beneath it. */
    private static final Field<String> LEADS = teams(
                    TEAM_PATH.DESCENDANT_ID, TEAM_PATH.ANCESTOR_ID, TEAM_MEMBER.LEAD.eq(inline(true)))
            .as("leads");

    /** One row, so that the last write is told even where nobody is found. */
    private static final Table<?> ALWAYS = select(inline(1)).asTable("always");

    private final DSLContext db;

    ActorQuery(DSLContext db) {
        this.db = db;
    }

    /** @param seen when the session was last extended */
    record FoundSession(SignedIn signedIn, Instant seen, Instant expires) {}

    /** @param used when the token was last noted as used; null when never */
    record FoundToken(TokenBearer bearer, @Nullable Instant used) {
        boolean isUnnoted(Instant since) {
            return used == null || used.isBefore(since);
        }
    }

    /** What the statement would find again it leaves out: then the answer is what was kept. */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public Optional<FoundSession> bySession(
            String tokenHash, Instant now, UntilNextWrite<String, Optional<FoundSession>> kept) {
        var look = kept.look(tokenHash);
        var written = look.lastWrite().as("last_write");
        var row = db.select(written)
                .select(columns(PERSON_SESSION))
                .from(ALWAYS)
                .leftJoin(PERSON_SESSION
                        .join(MEMBERSHIP)
                        .on(MEMBERSHIP.WORKSPACE_ID.eq(PERSON_SESSION.WORKSPACE_ID))
                        .and(MEMBERSHIP.PERSON_ID.eq(PERSON_SESSION.PERSON_ID))
                        .and(MEMBERSHIP.LEFT_AT.isNull())
                        .and(look.isOutdated())
                        .join(PERSON)
                        .on(PERSON.ID.eq(PERSON_SESSION.PERSON_ID))
                        .join(WORKSPACE)
                        .on(WORKSPACE.ID.eq(PERSON_SESSION.WORKSPACE_ID)))
                .on(PERSON_SESSION.TOKEN_HASH.eq(tokenHash))
                .and(PERSON_SESSION.EXPIRES_AT.gt(now))
                .fetchSingle();
        return look.answer(
                row.get(written),
                row.get(PERSON_SESSION.ID) == null ? Optional.empty() : Optional.of(session(row, row.get(written))));
    }

    private static FoundSession session(Record row, String written) {
        return new FoundSession(
                new SignedIn(
                        new Session.Id(row.get(PERSON_SESSION.ID)),
                        actor(row, Scope.ALL),
                        PersonStore.person(row),
                        WorkspaceStore.workspace(row),
                        row.get(PERSON_SESSION.REMEMBERED),
                        written,
                        false),
                row.get(PERSON_SESSION.SEEN_AT),
                row.get(PERSON_SESSION.EXPIRES_AT));
    }

    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public Optional<FoundToken> byToken(String tokenHash, Instant now) {
        return present(API_TOKEN, API_TOKEN.WORKSPACE_ID, API_TOKEN.PERSON_ID)
                .and(API_TOKEN.TOKEN_HASH.eq(tokenHash))
                .and(API_TOKEN.EXPIRES_AT.gt(now))
                .and(API_TOKEN.REVOKED_AT.isNull())
                .fetchOptional(row -> new FoundToken(
                        new TokenBearer(
                                new Token.Id(row.get(API_TOKEN.ID)),
                                actor(row, Scope.valueOf(row.get(API_TOKEN.SCOPE))),
                                PersonStore.person(row),
                                WorkspaceStore.workspace(row)),
                        row.get(API_TOKEN.USED_AT)));
    }

    /** Whoever reads a calendar does nothing but read. */
    @Transactional(readOnly = true)
    public Optional<CalendarReader> byCalendarAddress(String secretHash) {
        return present(CALENDAR_ADDRESS, CALENDAR_ADDRESS.WORKSPACE_ID, CALENDAR_ADDRESS.PERSON_ID)
                .and(CALENDAR_ADDRESS.SECRET_HASH.eq(secretHash))
                .and(CALENDAR_ADDRESS.REVOKED_AT.isNull())
                .fetchOptional(row -> new CalendarReader(
                        CalendarAddressStore.address(row),
                        actor(row, Scope.READ),
                        PersonStore.person(row),
                        WorkspaceStore.workspace(row)));
    }

    /** Who this person is in a workspace now; empty when it left. */
    @Transactional(readOnly = true)
    public Optional<Actor> byPerson(UUID workspace, UUID person, Scope scope) {
        return db.select(WORKSPACE.ID, PERSON.ID, MEMBERSHIP.ROLE, TEAMS, LEADS)
                .from(MEMBERSHIP)
                .join(PERSON)
                .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
                .join(WORKSPACE)
                .on(WORKSPACE.ID.eq(MEMBERSHIP.WORKSPACE_ID))
                .where(MEMBERSHIP.WORKSPACE_ID.eq(workspace))
                .and(MEMBERSHIP.PERSON_ID.eq(person))
                .and(MEMBERSHIP.LEFT_AT.isNull())
                .fetchOptional(row -> actor(row, scope));
    }

    private SelectConditionStep<Record> present(Table<?> credential, Field<UUID> workspace, Field<UUID> person) {
        return db.select(columns(credential))
                .from(credential)
                .join(MEMBERSHIP)
                .on(MEMBERSHIP.WORKSPACE_ID.eq(workspace))
                .and(MEMBERSHIP.PERSON_ID.eq(person))
                .join(PERSON)
                .on(PERSON.ID.eq(person))
                .join(WORKSPACE)
                .on(WORKSPACE.ID.eq(workspace))
                .where(MEMBERSHIP.LEFT_AT.isNull());
    }

    private static List<Field<?>> columns(Table<?> credential) {
        return Stream.of(
                        credential.fieldStream(),
                        PERSON.fieldStream(),
                        WORKSPACE.fieldStream(),
                        Stream.of(MEMBERSHIP.ROLE, TEAMS, LEADS))
                .<Field<?>>flatMap(fields -> fields)
                .toList();
    }

    private static Field<String> teams(Field<UUID> reached, Field<UUID> from, Condition which) {
        return field(select(groupConcat(reached.cast(SQLDataType.VARCHAR(36)), ","))
                .from(TEAM_MEMBER)
                .join(TEAM_PATH)
                .on(TEAM_PATH.WORKSPACE_ID.eq(TEAM_MEMBER.WORKSPACE_ID))
                .and(from.eq(TEAM_MEMBER.TEAM_ID))
                .where(TEAM_MEMBER.WORKSPACE_ID.eq(MEMBERSHIP.WORKSPACE_ID))
                .and(TEAM_MEMBER.PERSON_ID.eq(MEMBERSHIP.PERSON_ID))
                .and(which));
    }

    private static Actor actor(Record row, Scope scope) {
        return new Actor(
                row.get(WORKSPACE.ID),
                row.get(PERSON.ID),
                Role.valueOf(row.get(MEMBERSHIP.ROLE)),
                ids(row.get(TEAMS)),
                ids(row.get(LEADS)),
                scope);
    }

    private static Set<UUID> ids(@Nullable String list) {
        return list == null || list.isEmpty()
                ? Set.of()
                : Arrays.stream(list.split(",")).map(UUID::fromString).collect(Collectors.toSet());
    }
}
