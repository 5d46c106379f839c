package org.waymark.web.settings;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.people.schema.Tables.TEAM;
import static org.waymark.people.schema.Tables.TEAM_MEMBER;
import static org.waymark.people.schema.Tables.TEAM_PATH;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.people.Folding;
import org.waymark.platform.Actor;

/** The tree of teams as admins see it; of a large one the upper part, or the part beneath a team. */
@Repository
public class TeamsQuery {
    private static final Field<Long> DEPTH = field(select(max(TEAM_PATH.DEPTH))
            .from(TEAM_PATH)
            .where(TEAM_PATH.WORKSPACE_ID.eq(TEAM.WORKSPACE_ID))
            .and(TEAM_PATH.DESCENDANT_ID.eq(TEAM.ID)));

    private static final Field<Integer> MEMBERS = field(select(count())
            .from(TEAM_MEMBER)
            .where(TEAM_MEMBER.WORKSPACE_ID.eq(TEAM.WORKSPACE_ID))
            .and(TEAM_MEMBER.TEAM_ID.eq(TEAM.ID)));

    private final DSLContext db;

    TeamsQuery(DSLContext db) {
        this.db = db;
    }

    /**
     * The upper ones first, so that what is cut off hangs below what is shown.
     *
     * @param text a part of their names; empty for all
     */
    @Transactional(readOnly = true)
    public List<TeamTreeView.Node> nodes(Actor actor, boolean archived, @Nullable UUID beneath, String text) {
        var all = TEAM.WORKSPACE_ID
                .eq(actor.workspace())
                .and(archived ? TEAM.ARCHIVED_AT.isNotNull() : TEAM.ARCHIVED_AT.isNull());
        var wanted = beneath == null
                ? all
                : all.and(TEAM.ID.ne(beneath))
                        .and(TEAM.ID.in(select(TEAM_PATH.DESCENDANT_ID)
                                .from(TEAM_PATH)
                                .where(TEAM_PATH.WORKSPACE_ID.eq(actor.workspace()))
                                .and(TEAM_PATH.ANCESTOR_ID.eq(beneath))));
        return db.select(TEAM.ID, TEAM.PARENT_ID, TEAM.NAME, MEMBERS)
                .from(TEAM)
                .where(wanted)
                .and(text.isEmpty() ? noCondition() : TEAM.SEARCH.contains(Folding.fold(text)))
                .orderBy(DEPTH, TEAM.NAME, TEAM.ID)
                .limit(TeamTreeView.MOST + 1)
                .fetch(row -> new TeamTreeView.Node(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** Leads first. */
    @Transactional(readOnly = true)
    public List<Member> members(Actor actor, UUID team) {
        return db.select(PERSON.ID, PERSON.NAME, PERSON.EMAIL, TEAM_MEMBER.LEAD)
                .from(TEAM_MEMBER)
                .join(PERSON)
                .on(PERSON.ID.eq(TEAM_MEMBER.PERSON_ID))
                .where(TEAM_MEMBER.WORKSPACE_ID.eq(actor.workspace()))
                .and(TEAM_MEMBER.TEAM_ID.eq(team))
                .orderBy(TEAM_MEMBER.LEAD.desc(), PERSON.NAME, PERSON.ID)
                .limit(TeamTreeView.MOST)
                .fetch(row -> new Member(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** Somebody in a team. */
    public record Member(UUID id, String name, String email, boolean lead) {}
}
