package org.waymark.backup;

import static org.waymark.people.schema.Tables.MEMBERSHIP;
import static org.waymark.people.schema.Tables.WORKSPACE;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.waymark.platform.Role;

@Component
class FirstWorkspaceQuery {
    private final DSLContext db;

    FirstWorkspaceQuery(DSLContext db) {
        this.db = db;
    }

    Optional<FirstWorkspace> find() {
        return db.select(WORKSPACE.ID, WORKSPACE.TIME_ZONE)
                .from(WORKSPACE)
                .where(WORKSPACE.PERSONAL_OF.isNull())
                .orderBy(WORKSPACE.CREATED_AT, WORKSPACE.ID)
                .limit(1)
                .fetchOptional(row -> new FirstWorkspace(row.value1(), ZoneId.of(row.value2())));
    }

    List<UUID> owners(UUID workspace) {
        return db.select(MEMBERSHIP.PERSON_ID)
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.WORKSPACE_ID.eq(workspace))
                .and(MEMBERSHIP.ROLE.eq(Role.OWNER.name()))
                .and(MEMBERSHIP.LEFT_AT.isNull())
                .fetch(MEMBERSHIP.PERSON_ID);
    }
}
