package org.waymark.connectors;

import static org.waymark.people.schema.Tables.WORKSPACE;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The workspaces of this installation, and where each of them lives. */
@Repository
class ZoneQuery {
    private final DSLContext db;

    ZoneQuery(DSLContext db) {
        this.db = db;
    }

    List<UUID> workspaces() {
        return db.select(WORKSPACE.ID).from(WORKSPACE).orderBy(WORKSPACE.ID).fetch(WORKSPACE.ID);
    }

    ZoneId of(UUID workspace) {
        return db.select(WORKSPACE.TIME_ZONE)
                .from(WORKSPACE)
                .where(WORKSPACE.ID.eq(workspace))
                .fetchSingle(row -> ZoneId.of(row.value1()));
    }
}
