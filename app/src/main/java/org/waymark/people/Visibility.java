package org.waymark.people;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.people.schema.Tables.AUDIENCE;
import static org.waymark.people.schema.Tables.TEAM_MEMBER;
import static org.waymark.people.schema.Tables.TEAM_PATH;

import java.util.HashSet;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.waymark.platform.Actor;

/**
 * What a person may see. Things of the own workspace are open, unless restricted: then only the owner and the {@link Audience}
 * see them. Nobody else does, not even the owner of the workspace.
 */
public final class Visibility {
    private Visibility() {}

    /** The condition that each query of objectives or KPIs joins. */
    public static Condition covers(
            Actor actor, Field<UUID> workspace, Field<UUID> id, Field<Boolean> restricted, Field<UUID> owner) {
        var parties = new HashSet<>(actor.teams());
        parties.add(actor.person());
        return workspace
                .eq(actor.workspace())
                .and(restricted
                        .eq(inline(false))
                        .or(owner.eq(actor.person()))
                        .or(exists(selectOne()
                                .from(AUDIENCE)
                                .where(AUDIENCE.WORKSPACE_ID.eq(actor.workspace()))
                                .and(AUDIENCE.SUBJECT_ID.eq(id))
                                .and(AUDIENCE.PARTY_ID.in(parties)))));
    }

    /** As {@link #covers}, for each person of a query: who could be told of a thing. The query stays within one workspace. */
    public static Condition covers(
            Field<UUID> person, Field<UUID> workspace, Field<UUID> id, Field<Boolean> restricted, Field<UUID> owner) {
        return restricted
                .eq(inline(false))
                .or(owner.eq(person))
                .or(exists(selectOne()
                        .from(AUDIENCE)
                        .where(AUDIENCE.WORKSPACE_ID.eq(workspace))
                        .and(AUDIENCE.SUBJECT_ID.eq(id))
                        .and(AUDIENCE.PARTY_ID.eq(person).or(isIn(person, workspace, AUDIENCE.PARTY_ID)))));
    }

    /** Whether a person is in a team or in one beneath it. */
    public static Condition isIn(Field<UUID> person, Field<UUID> workspace, Field<UUID> team) {
        return exists(selectOne()
                .from(TEAM_MEMBER)
                .join(TEAM_PATH)
                .on(TEAM_PATH.WORKSPACE_ID.eq(TEAM_MEMBER.WORKSPACE_ID))
                .and(TEAM_PATH.DESCENDANT_ID.eq(TEAM_MEMBER.TEAM_ID))
                .where(TEAM_MEMBER.WORKSPACE_ID.eq(workspace))
                .and(TEAM_MEMBER.PERSON_ID.eq(person))
                .and(TEAM_PATH.ANCESTOR_ID.eq(team)));
    }
}
