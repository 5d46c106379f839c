package org.waymark.connectors;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.waymark.tables.Cell;

/** Reads the result of one statement, in a transaction that may only read and that is never kept. */
@Component
class SqlReader {
    private static final Logger LOG = LoggerFactory.getLogger(SqlReader.class);
    private static final int AT_ONCE = 1_000;

    /** The driver of MariaDB holds them whatever their size; that of PostgreSQL has a limit for it. */
    private static final int AT_ONCE_OF_MARIADB = 1;

    private final Databases databases;

    SqlReader(Databases databases) {
        this.databases = databases;
    }

    void read(Sql sql, Asked asked, Intake rows) throws Troubled {
        var connection = open(sql, asked);
        try (var _ = limit(sql, asked, connection);
                connection) {
            connection.setAutoCommit(sql.engine() == Engine.SQLITE);
            if (sql.engine() == Engine.MARIADB) onlyRead(connection);
            else if (sql.engine() != Engine.SQLITE) connection.setReadOnly(true);
            try (var statement = connection.prepareStatement(sql.query().sql())) {
                asked.stop().onStop(() -> Thread.ofVirtual().start(() -> cancel(statement)));
                read(sql, asked, rows, statement);
            } finally {
                undo(connection);
            }
        } catch (SQLException e) {
            asked.stop().check();
            throw new Troubled(SqlTroubles.of(e, sql, asked.secrets()));
        }
    }

    private static TimeLimit limit(Sql sql, Asked asked, java.sql.Connection connection) {
        var time = Duration.ofSeconds(sql.seconds());
        return new TimeLimit(time, new Trouble.TooSlow(sql.seconds()), asked.stop(), () -> cutOff(connection));
    }

    private java.sql.Connection open(Sql sql, Asked asked) throws Troubled {
        var silent = new Trouble.OnTheWay(new org.waymark.outgoing.Trouble.Unreachable(sql.server()));
        try (var _ = new TimeLimit(Databases.LONGEST_OPENING, silent, asked.stop(), () -> {})) {
            return databases.open(sql, asked.secrets().of("password"));
        } catch (SQLException e) {
            asked.stop().check();
            throw new Troubled(SqlTroubles.onOpening(e, sql, asked.secrets()));
        }
    }

    /** The driver only remembers {@code setReadOnly} for choosing a server. */
    private static void onlyRead(java.sql.Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set session transaction read only");
        }
    }

    /** Also where the driver has closed it: what it said before is what counts. */
    private static void undo(java.sql.Connection connection) {
        try {
            if (!connection.getAutoCommit()) connection.rollback();
        } catch (SQLException e) {
            LOG.debug("A transaction that was to be undone had ended", e);
        }
    }

    private static void cancel(PreparedStatement statement) {
        try {
            statement.cancel();
        } catch (SQLException | RuntimeException e) {
            LOG.debug("A statement that was to be cancelled had ended", e);
        }
    }

    /** The other side notices sooner or later; nothing more is waited for. */
    private static void cutOff(java.sql.Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException | RuntimeException e) {
            LOG.debug("A connection that was to be cut off had ended", e);
        }
    }

    private static void read(Sql sql, Asked asked, Intake rows, PreparedStatement statement)
            throws SQLException, Troubled {
        statement.setQueryTimeout(
                (int) Math.min(sql.seconds(), Math.max(1, asked.patience().toSeconds())));
        statement.setFetchSize(sql.engine() == Engine.MARIADB ? AT_ONCE_OF_MARIADB : AT_ONCE);
        for (int i = 0; i < sql.query().days().size(); i++) {
            var window = asked.window();
            var day =
                    switch (sql.query().days().get(i)) {
                        case FROM -> window.start();
                        case TO -> window.end();
                    };
            // SQLite has no days: there they are compared as texts
            statement.setObject(i + 1, sql.engine() == Engine.SQLITE ? day.toString() : day);
        }
        var deadline = System.nanoTime() + Duration.ofSeconds(sql.seconds()).toNanos();
        try (var result = statement.executeQuery()) {
            take(sql, result, rows, deadline);
        }
    }

    private static void take(Sql sql, ResultSet result, Intake rows, long deadline) throws SQLException, Troubled {
        var cells = new SqlCells(result);
        rows.columns(cells.names());
        while (!rows.isFull() && result.next()) {
            if (System.nanoTime() > deadline) throw new Troubled(new Trouble.TooSlow(sql.seconds()));
            var row = new ArrayList<Cell>();
            long size = 0;
            for (int column = 1; column <= cells.count(); column++) {
                var cell = cells.of(column);
                size += cell.text().length();
                row.add(cell);
            }
            rows.read(size + cells.cutOff());
            rows.row(row);
        }
    }
}
