package org.waymark.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.waymark.platform.Moved;
import org.waymark.transfer.Dialect;
import org.waymark.transfer.Marks;
import org.waymark.transfer.Snapshot;
import org.waymark.transfer.Table;

/**
 * Makes a database refuse writes, by whichever program and node, while it is moved and afterwards: what were written there would be
 * lost. Reading goes on, and so do the tables that pass, so that people stay signed in.
 */
final class Guard {
    private static final List<String> DEEDS = List.of("insert", "update", "delete");

    private final Connection connection;
    private final boolean isSqlite;

    Guard(Connection connection) throws SQLException {
        this.connection = connection;
        this.isSqlite = Dialect.of(connection) == Dialect.SQLITE;
    }

    /** From its end on nothing more is written; what was being written is finished first. */
    void put() throws SQLException {
        inOneTransaction(guarded -> {
            if (!isSqlite) run("""
                    create or replace function waymark_guard() returns trigger language plpgsql as
                    $$ begin raise exception '%s'; end $$""".formatted(Moved.WORD));
            for (var table : guarded) put(table);
        });
    }

    void take() throws SQLException {
        inOneTransaction(guarded -> {
            for (var table : guarded) {
                if (isSqlite) for (var deed : DEEDS) run("drop trigger if exists " + name(table, deed));
                else run("drop trigger if exists %s on %s".formatted(name(table, "any"), table));
            }
            if (!isSqlite) run("drop function if exists waymark_guard()");
        });
    }

    boolean isThere() throws SQLException {
        var sql = isSqlite
                ? "select 1 from sqlite_schema where type = 'trigger' and name like 'waymark\\_guard\\_%' escape '\\'"
                : "select 1 from pg_proc where proname = 'waymark_guard' and pronamespace = current_schema()::regnamespace";
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next();
        }
    }

    private void put(String table) throws SQLException {
        if (isSqlite) {
            for (var deed : DEEDS) {
                run("create trigger if not exists %s before %s on %s begin select raise(abort, '%s'); end"
                        .formatted(name(table, deed), deed, table, Moved.WORD));
            }
        } else {
            run(
                    "create or replace trigger %s before insert or update or delete or truncate on %s execute function waymark_guard()"
                            .formatted(name(table, "any"), table));
        }
    }

    private List<String> guarded() throws SQLException {
        var marks = Marks.ofAllModules();
        return Snapshot.within(connection).schema().tables().stream()
                .filter(table -> !marks.passes(table))
                .map(Table::name)
                .toList();
    }

    private static String name(String table, String deed) {
        return "waymark_guard_%s_%s".formatted(deed, table);
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** It begins with a write: SQLite breaks off a transaction that has read what others changed before it writes. */
    private void inOneTransaction(Deed deed) throws SQLException {
        var guarded = guarded();
        connection.setAutoCommit(false);
        try {
            deed.run(guarded);
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private interface Deed {
        void run(List<String> guarded) throws SQLException;
    }
}
