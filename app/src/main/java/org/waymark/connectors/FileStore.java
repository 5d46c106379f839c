package org.waymark.connectors;

import static org.waymark.connectors.schema.Tables.CONNECTION_FILE;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Which files connections have read. */
@Repository
class FileStore {
    private final DSLContext db;

    FileStore(DSLContext db) {
        this.db = db;
    }

    Set<FileMark> of(UUID workspace, UUID connection) {
        return db.selectFrom(CONNECTION_FILE)
                .where(CONNECTION_FILE.WORKSPACE_ID.eq(workspace))
                .and(CONNECTION_FILE.CONNECTION_ID.eq(connection))
                .fetchSet(row -> new FileMark(row.getPath(), row.getBytes(), row.getModifiedAt()));
    }

    void keep(UUID workspace, UUID connection, Collection<FileMark> read, Instant now) {
        read.forEach(mark -> db.insertInto(CONNECTION_FILE)
                .set(CONNECTION_FILE.WORKSPACE_ID, workspace)
                .set(CONNECTION_FILE.CONNECTION_ID, connection)
                .set(CONNECTION_FILE.PATH, mark.path())
                .set(CONNECTION_FILE.BYTES, mark.bytes())
                .set(CONNECTION_FILE.MODIFIED_AT, mark.modifiedAt())
                .set(CONNECTION_FILE.READ_AT, now)
                .onConflict(CONNECTION_FILE.WORKSPACE_ID, CONNECTION_FILE.CONNECTION_ID, CONNECTION_FILE.PATH)
                .doUpdate()
                .set(CONNECTION_FILE.BYTES, mark.bytes())
                .set(CONNECTION_FILE.MODIFIED_AT, mark.modifiedAt())
                .set(CONNECTION_FILE.READ_AT, now)
                .execute());
    }

    void forget(UUID workspace, UUID connection) {
        db.deleteFrom(CONNECTION_FILE)
                .where(CONNECTION_FILE.WORKSPACE_ID.eq(workspace))
                .and(CONNECTION_FILE.CONNECTION_ID.eq(connection))
                .execute();
    }
}
