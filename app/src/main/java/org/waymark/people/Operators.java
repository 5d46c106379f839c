package org.waymark.people;

import static org.jooq.impl.DSL.selectOne;
import static org.waymark.people.schema.Tables.MEMBERSHIP;
import static org.waymark.people.schema.Tables.WORKSPACE;
import static org.waymark.people.schema.Tables.WORKSPACE_ARRIVAL;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.platform.Actor;
import org.waymark.platform.Role;

/**
 * Who runs this server: the owners of the workspace that was founded first on it. One that was brought in from elsewhere is older
 * than it is here, and never the first.
 */
@Service
public class Operators {
    private final DSLContext db;

    Operators(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public boolean include(Actor actor) {
        return actor.role() == Role.OWNER
                && first().filter(workspace -> workspace.id().equals(actor.workspace()))
                        .isPresent();
    }

    @Transactional(readOnly = true)
    public Optional<FirstWorkspace> first() {
        return db.select(WORKSPACE.ID, WORKSPACE.TIME_ZONE)
                .from(WORKSPACE)
                .where(WORKSPACE.PERSONAL_OF.isNull())
                .andNotExists(
                        selectOne().from(WORKSPACE_ARRIVAL).where(WORKSPACE_ARRIVAL.WORKSPACE_ID.eq(WORKSPACE.ID)))
                .orderBy(WORKSPACE.CREATED_AT, WORKSPACE.ID)
                .limit(1)
                .fetchOptional(row -> new FirstWorkspace(row.value1(), ZoneId.of(row.value2())));
    }

    /** The owners of a workspace who are there. */
    @Transactional(readOnly = true)
    public List<UUID> owners(UUID workspace) {
        return db.select(MEMBERSHIP.PERSON_ID)
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.WORKSPACE_ID.eq(workspace))
                .and(MEMBERSHIP.ROLE.eq(Role.OWNER.name()))
                .and(MEMBERSHIP.LEFT_AT.isNull())
                .fetch(MEMBERSHIP.PERSON_ID);
    }
}
