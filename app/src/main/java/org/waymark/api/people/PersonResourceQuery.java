package org.waymark.api.people;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
import static org.waymark.people.schema.Tables.MEMBERSHIP;
import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.people.schema.Tables.TEAM_MEMBER;

import java.util.Arrays;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.api.Cursor;
import org.waymark.api.Listing;
import org.waymark.api.Paging;
import org.waymark.api.people.PersonJson.MeShown;
import org.waymark.api.people.PersonJson.PersonFilter;
import org.waymark.api.people.PersonJson.PersonShown;
import org.waymark.people.Folding;
import org.waymark.people.Person.Theme;
import org.waymark.platform.Actor;

/** The persons of a workspace, as the API shows them. */
@Repository
class PersonResourceQuery {
    private final DSLContext db;

    PersonResourceQuery(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public Listing<PersonShown> list(Actor actor, PersonFilter filter, Paging paging) {
        var rows = db.select(MEMBERSHIP.fields())
                .select(PERSON.fields())
                .from(MEMBERSHIP)
                .join(PERSON)
                .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
                .where(MEMBERSHIP.WORKSPACE_ID.eq(actor.workspace()), matching(filter), after(paging.after()))
                .orderBy(MEMBERSHIP.SEARCH, MEMBERSHIP.PERSON_ID)
                .limit(paging.fetched())
                .fetch();
        return paging.listing(
                rows,
                row -> new Cursor(row.get(MEMBERSHIP.SEARCH), row.get(MEMBERSHIP.PERSON_ID)),
                row -> PersonShown.of(row.into(MEMBERSHIP), row.into(PERSON)));
    }

    @Transactional(readOnly = true)
    public MeShown me(Actor actor) {
        return db.select(MEMBERSHIP.JOB_TITLE)
                .select(PERSON.fields())
                .from(MEMBERSHIP)
                .join(PERSON)
                .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
                .where(MEMBERSHIP.WORKSPACE_ID.eq(actor.workspace()), PERSON.ID.eq(actor.person()))
                .fetchSingle(row -> new MeShown(
                        actor.person(),
                        row.get(PERSON.NAME),
                        row.get(PERSON.EMAIL),
                        actor.role(),
                        row.get(MEMBERSHIP.JOB_TITLE),
                        actor.scope(),
                        Theme.valueOf(row.get(PERSON.THEME)),
                        row.get(PERSON.SINGLE_KEYS),
                        row.get(PERSON.VERSION)));
    }

    private static Condition after(@Nullable Cursor last) {
        return last == null
                ? trueCondition()
                : row(MEMBERSHIP.SEARCH, MEMBERSHIP.PERSON_ID).gt(last.key(), last.id());
    }

    private static Condition matching(PersonFilter filter) {
        var condition =
                Boolean.TRUE.equals(filter.left()) ? MEMBERSHIP.LEFT_AT.isNotNull() : MEMBERSHIP.LEFT_AT.isNull();
        var words =
                filter.q() == null ? new String[0] : Folding.fold(filter.q()).split(" ");
        for (var word : Arrays.stream(words).limit(10).toList()) {
            condition = condition.and(MEMBERSHIP.SEARCH.contains(word));
        }
        return condition
                .and(
                        filter.role() == null
                                ? trueCondition()
                                : MEMBERSHIP.ROLE.eq(filter.role().name()))
                .and(filter.team() == null ? trueCondition() : isIn(filter.team()));
    }

    private static Condition isIn(UUID team) {
        return exists(selectOne()
                .from(TEAM_MEMBER)
                .where(TEAM_MEMBER.WORKSPACE_ID.eq(MEMBERSHIP.WORKSPACE_ID))
                .and(TEAM_MEMBER.TEAM_ID.eq(team))
                .and(TEAM_MEMBER.PERSON_ID.eq(MEMBERSHIP.PERSON_ID)));
    }
}
