package org.waymark.people;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.people.schema.Tables.AUDIENCE;

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
}
