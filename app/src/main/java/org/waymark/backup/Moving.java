package org.waymark.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.waymark.platform.Refused;
import org.waymark.transfer.Migrations;
import org.waymark.transfer.Share;
import org.waymark.transfer.Snapshot;
import org.waymark.transfer.Sum;
import org.waymark.transfer.Watcher;

/**
 * Moves everything into an empty PostgreSQL database, also while the program runs. From the first moment on the old database refuses
 * writes, so that what arrives is all there is; when the move fails or is stopped it takes them again.
 */
final class Moving {
    private final Opening source;
    private final DataSource target;
    private final Watcher watcher;

    /** Opens a connection of its own to the database that is left. */
    interface Opening {
        Connection open() throws SQLException;
    }

    Moving(Opening source, DataSource target, Watcher watcher) {
        this.source = source;
        this.target = target;
        this.watcher = watcher;
    }

    /** @return what each table holds, there as here */
    Map<String, Sum> move() throws IOException, SQLException {
        Migrations.bringUpToDate(target, false);
        try (var there = target.getConnection();
                var switching = source.open()) {
            requireEmpty(there);
            var guard = new Guard(switching);
            guard.put();
            try {
                return pour(there);
            } catch (IOException | SQLException | RuntimeException e) {
                guard.take();
                throw e;
            }
        }
    }

    private Map<String, Sum> pour(Connection there) throws IOException, SQLException {
        try (var content = Snapshot.of(source.open(), Share.everything())) {
            requireSameVersion(content.schema().migrations(), there);
            return new Pouring(there, watcher).pour(content);
        }
    }

    private static void requireEmpty(Connection there) throws SQLException {
        if (Restoring.isFounded(there)) throw new Refused.Conflict("no.backup.target-full");
    }

    private static void requireSameVersion(List<String> here, Connection there) throws SQLException {
        if (!Snapshot.within(there).schema().migrations().equals(here)) {
            throw new Refused.Conflict("no.backup.start-once");
        }
    }
}
