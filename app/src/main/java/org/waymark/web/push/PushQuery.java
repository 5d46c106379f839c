package org.waymark.web.push;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.kpis.schema.Tables.PUSH_TOKEN;
import static org.waymark.kpis.schema.Tables.PUSH_TOKEN_KPI;
import static org.waymark.people.schema.Tables.PERSON;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.kpis.PushToken;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;

/** Puts names to push tokens: of who made them, and of their KPIs. */
@Repository
class PushQuery {
    private final DSLContext db;
    private final Access access;

    PushQuery(DSLContext db, Access access) {
        this.db = db;
        this.access = access;
    }

    private record Named(UUID token, String maker, String kpi) {}

    @Transactional(readOnly = true)
    public List<PushLine> lines(Actor actor, List<PushToken> tokens) {
        var named = named(actor, tokens);
        var makers = named.stream().collect(groupingBy(Named::token, mapping(Named::maker, toList())));
        var kpis = named.stream().collect(groupingBy(Named::token, mapping(Named::kpi, toList())));
        var looksAfterAll = access.may(actor, Action.MANAGE_PEOPLE);
        return tokens.stream()
                .map(token -> new PushLine(
                        token,
                        makers.getOrDefault(token.id().value(), List.of("")).getFirst(),
                        kpis.getOrDefault(token.id().value(), List.of()),
                        looksAfterAll || token.person().equals(actor.person())))
                .toList();
    }

    /** One for each of their KPIs that the actor may see. */
    private List<Named> named(Actor actor, List<PushToken> tokens) {
        if (tokens.isEmpty()) return List.of();
        return db.select(PUSH_TOKEN.ID, PERSON.NAME, KPI.NAME)
                .from(PUSH_TOKEN)
                .join(PERSON)
                .on(PERSON.ID.eq(PUSH_TOKEN.PERSON_ID))
                .join(PUSH_TOKEN_KPI)
                .on(PUSH_TOKEN_KPI.WORKSPACE_ID.eq(PUSH_TOKEN.WORKSPACE_ID))
                .and(PUSH_TOKEN_KPI.TOKEN_ID.eq(PUSH_TOKEN.ID))
                .join(KPI)
                .on(KPI.WORKSPACE_ID.eq(PUSH_TOKEN_KPI.WORKSPACE_ID))
                .and(KPI.ID.eq(PUSH_TOKEN_KPI.KPI_ID))
                .where(PUSH_TOKEN.WORKSPACE_ID.eq(actor.workspace()))
                .and(PUSH_TOKEN.ID.in(
                        tokens.stream().map(token -> token.id().value()).toList()))
                .and(Visibility.covers(actor, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID))
                .orderBy(KPI.NAME)
                .fetch(row -> new Named(row.value1(), row.value2(), row.value3()));
    }
}
