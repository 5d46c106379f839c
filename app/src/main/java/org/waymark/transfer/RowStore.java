package org.waymark.transfer;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Puts rows into a table by the fastest way its database has. */
abstract sealed class RowStore implements AutoCloseable {
    final List<Column> columns;
    private long added;

    private RowStore(Table table) {
        this.columns = table.columns();
    }

    static RowStore into(Connection connection, Table table) throws SQLException {
        return Dialect.of(connection) == Dialect.SQLITE
                ? new Inserted(connection, table)
                : new Copied(connection.unwrap(PGConnection.class), table);
    }

    final void add(@Nullable Object[] values) throws SQLException {
        put(values);
        added++;
    }

    final long added() {
        return added;
    }

    abstract void put(@Nullable Object[] values) throws SQLException;

    abstract void finish() throws SQLException;

    @Override
    public abstract void close() throws SQLException;

    private static String names(Table table) {
        return table.columns().stream().map(Column::name).collect(joining(", "));
    }

    /** SQLite: batches of one prepared statement. */
    private static final class Inserted extends RowStore {
        private static final int BATCH = 500;

        private final PreparedStatement insert;

        Inserted(Connection connection, Table table) throws SQLException {
            super(table);
            var places = String.join(", ", Collections.nCopies(columns.size(), "?"));
            insert = connection.prepareStatement(
                    "insert into %s (%s) values (%s)".formatted(table.name(), names(table), places));
        }

        @Override
        void put(@Nullable Object[] values) throws SQLException {
            for (int c = 0; c < values.length; c++) {
                insert.setObject(
                        c + 1, Values.toSqlite(values[c], columns.get(c).kind()));
            }
            insert.addBatch();
            if ((added() + 1) % BATCH == 0) insert.executeBatch();
        }

        @Override
        void finish() throws SQLException {
            insert.executeBatch();
        }

        @Override
        public void close() throws SQLException {
            insert.close();
        }
    }

    /** PostgreSQL: one COPY, in its text form. Keys that rows of the table have to each other are looked at when it ends. */
    private static final class Copied extends RowStore {
        private final CopyIn copy;
        private final StringBuilder line = new StringBuilder();

        Copied(PGConnection connection, Table table) throws SQLException {
            super(table);
            copy = connection
                    .getCopyAPI()
                    .copyIn("copy %s (%s) from stdin with (encoding 'UTF8')".formatted(table.name(), names(table)));
        }

        @Override
        void put(@Nullable Object[] values) throws SQLException {
            line.setLength(0);
            for (int c = 0; c < values.length; c++) {
                if (c > 0) line.append('\t');
                append(values[c]);
            }
            var bytes = line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
        }

        private void append(@Nullable Object value) {
            switch (value) {
                case null -> line.append("\\N");
                case byte[] raw -> line.append("\\\\x").append(HexFormat.of().formatHex(raw));
                case String text -> escape(text);
                case Object other -> line.append(other);
            }
        }

        /** @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">the text format of COPY</a> */
        private void escape(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                switch (c) {
                    case '\\' -> line.append("\\\\");
                    case '\n' -> line.append("\\n");
                    case '\r' -> line.append("\\r");
                    case '\t' -> line.append("\\t");
                    default -> line.append(c);
                }
            }
        }

        @Override
        void finish() throws SQLException {
            copy.endCopy();
        }

        @Override
        public void close() throws SQLException {
            if (copy.isActive()) copy.cancelCopy();
        }
    }
}
