package org.waymark.web.settings;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.waymark.people.schema.Tables.INVITATION;
import static org.waymark.people.schema.Tables.MEMBERSHIP;
import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.people.schema.Tables.TEAM;
import static org.waymark.people.schema.Tables.TEAM_MEMBER;

import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.people.Folding;
import org.waymark.people.Invitation;
import org.waymark.people.Person;
import org.waymark.people.Team;
import org.waymark.platform.Actor;
import org.waymark.platform.Role;

/** The people of a workspace as its admins see them. */
@Repository
class PeopleQuery {
    private final DSLContext db;

    PeopleQuery(DSLContext db) {
        this.db = db;
    }

    /** Those on one page by name, with one more to tell whether there is a next page. */
    @Transactional(readOnly = true)
    public List<PeopleView.Line> lines(Actor actor, PeopleView.Wish wish) {
        var teams = multiset(select(TEAM.NAME)
                        .from(TEAM_MEMBER)
                        .join(TEAM)
                        .on(TEAM.WORKSPACE_ID.eq(TEAM_MEMBER.WORKSPACE_ID))
                        .and(TEAM.ID.eq(TEAM_MEMBER.TEAM_ID))
                        .where(TEAM_MEMBER.WORKSPACE_ID.eq(MEMBERSHIP.WORKSPACE_ID))
                        .and(TEAM_MEMBER.PERSON_ID.eq(MEMBERSHIP.PERSON_ID))
                        .and(TEAM.ARCHIVED_AT.isNull())
                        .orderBy(TEAM.NAME)
                        .limit(4))
                .convertFrom(rows -> rows.map(row -> row.value1()));
        return db.select(PERSON.ID, PERSON.NAME, PERSON.EMAIL, MEMBERSHIP.ROLE, MEMBERSHIP.JOB_TITLE, teams)
                .from(MEMBERSHIP)
                .join(PERSON)
                .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
                .where(MEMBERSHIP.WORKSPACE_ID.eq(actor.workspace()))
                .and(wish.gone() ? MEMBERSHIP.LEFT_AT.isNotNull() : MEMBERSHIP.LEFT_AT.isNull())
                .and(matches(wish.text()))
                .orderBy(PERSON.NAME, PERSON.ID)
                .limit(PeopleView.PAGE + 1)
                .offset((wish.page() - 1) * PeopleView.PAGE)
                .fetch(row -> new PeopleView.Line(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        Role.valueOf(row.value4()),
                        row.value5(),
                        row.value6()));
    }

    /** The newest of those that can still be accepted, with one more to tell whether there are others. */
    @Transactional(readOnly = true)
    public List<Invitation> invitations(Actor actor, PeopleView.Wish wish, Instant now) {
        if (wish.gone() || wish.page() > 1) return List.of();
        var text = wish.text().replace("\0", ""); // of which PostgreSQL knows nothing
        return db.selectFrom(INVITATION)
                .where(INVITATION.WORKSPACE_ID.eq(actor.workspace()))
                .and(INVITATION.EXPIRES_AT.gt(now))
                .and(INVITATION.ACCEPTED_AT.isNull())
                .and(INVITATION.REVOKED_AT.isNull())
                .and(text.isEmpty() ? noCondition() : INVITATION.EMAIL.containsIgnoreCase(text))
                .orderBy(INVITATION.ID.desc())
                .limit(PeopleView.MOST_INVITATIONS + 1)
                .fetch(row -> new Invitation(
                        new Invitation.Id(row.getId()),
                        row.getEmail(),
                        Role.valueOf(row.getRole()),
                        row.getTeamId() == null ? null : new Team.Id(row.getTeamId()),
                        new Person.Id(row.getInvitedBy()),
                        row.getCreatedAt(),
                        row.getExpiresAt()));
    }

    private static Condition matches(String text) {
        return MEMBERSHIP.SEARCH.contains(Folding.fold(text));
    }
}
