package org.waymark.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Names the last write that a statement sees, whoever wrote, from whichever node: as long as the name is the same, nothing was
 * written.
 *
 * <p>PostgreSQL names the snapshot of the statement itself: two statements with equal snapshots see the same transactions. SQLite
 * counts for each connection what others have committed, so one connection is kept to ask, just before the statement.
 *
 * @see <a href="https://www.postgresql.org/docs/current/functions-info.html#FUNCTIONS-PG-SNAPSHOT">pg_current_snapshot</a>
 * @see <a href="https://www.sqlite.org/pragma.html#pragma_data_version">data_version</a>
 */
public final class LastWrite implements AutoCloseable {
    private static final Field<String> SNAPSHOT = DSL.field("pg_current_snapshot()::text", String.class);

    private final @Nullable DataSource file;
    private @Nullable Connection asked;

    /** @param file the SQLite database; null: PostgreSQL */
    LastWrite(@Nullable DataSource file) {
        this.file = file;
    }

    /** Its name, as a column of one statement. */
    public Field<String> column() {
        return file == null ? SNAPSHOT : DSL.val(version(file));
    }

    /** Its name, where that takes no statement of its own; else empty. */
    public Optional<String> atOnce() {
        return Optional.ofNullable(file).map(this::version);
    }

    private synchronized String version(DataSource from) {
        try {
            if (asked == null) asked = from.getConnection();
            try (var statement = asked.prepareStatement("pragma data_version");
                    var rows = statement.executeQuery()) {
                return rows.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("SQLite does not tell what was written", e);
        }
    }

    @Override
    public synchronized void close() throws SQLException {
        if (asked != null) asked.close();
    }
}
