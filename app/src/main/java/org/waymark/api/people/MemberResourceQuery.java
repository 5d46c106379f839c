package org.waymark.api.people;

import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.trueCondition;
import static org.waymark.people.schema.Tables.MEMBERSHIP;
import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.people.schema.Tables.TEAM_MEMBER;

import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.api.Cursor;
import org.waymark.api.Listing;
import org.waymark.api.Paging;
import org.waymark.api.people.TeamJson.MemberShown;
import org.waymark.platform.Actor;

/** The members of a team, as the API shows them. */
@Repository
class MemberResourceQuery {
    private final DSLContext db;

    MemberResourceQuery(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public Listing<MemberShown> list(Actor actor, UUID team, Paging paging) {
        var last = paging.after();
        var rows = db.select(MEMBERSHIP.SEARCH, PERSON.ID, PERSON.NAME, TEAM_MEMBER.LEAD)
                .from(TEAM_MEMBER)
                .join(MEMBERSHIP)
                .on(MEMBERSHIP.WORKSPACE_ID.eq(TEAM_MEMBER.WORKSPACE_ID))
                .and(MEMBERSHIP.PERSON_ID.eq(TEAM_MEMBER.PERSON_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(TEAM_MEMBER.PERSON_ID))
                .where(TEAM_MEMBER.WORKSPACE_ID.eq(actor.workspace()), TEAM_MEMBER.TEAM_ID.eq(team))
                .and(
                        last == null
                                ? trueCondition()
                                : row(MEMBERSHIP.SEARCH, PERSON.ID).gt(last.key(), last.id()))
                .orderBy(MEMBERSHIP.SEARCH, PERSON.ID)
                .limit(paging.fetched())
                .fetch();
        return paging.listing(
                rows,
                row -> new Cursor(row.value1(), row.value2()),
                row -> new MemberShown(row.value2(), row.value3(), row.value4()));
    }
}
