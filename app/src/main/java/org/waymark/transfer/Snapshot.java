package org.waymark.transfer;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A database as it is at one moment, while others go on writing. */
public final class Snapshot implements Content {
    private final Connection connection;
    private final Dialect dialect;
    private final Share share;
    private final Schema schema;
    private long keptBack;

    private Snapshot(Connection connection, Share share, Schema schema) throws SQLException {
        this.connection = connection;
        this.dialect = Dialect.of(connection);
        this.share = share;
        this.schema = schema;
    }

    /** @param connection used by nobody else until it is closed with the snapshot */
    public static Snapshot of(Connection connection, Share share) throws SQLException {
        try {
            begin(connection);
            var all = Catalog.of(connection);
            var tables = all.tables().stream()
                    .filter(share::holds)
                    .map(share::trimmed)
                    .toList();
            return new Snapshot(connection, share, new Schema(all.migrations(), tables));
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Everything, as the transaction of the connection sees it; who opened that ends it. */
    public static Snapshot within(Connection connection) throws SQLException {
        return new Snapshot(connection, Share.everything(), Catalog.of(connection));
    }

    /** Only those tables and columns, and another share of their rows. */
    public Snapshot like(Schema other, Share rows) throws SQLException {
        return new Snapshot(connection, rows, other);
    }

    /** Only those tables and columns, in that order. */
    public Snapshot like(Schema other) throws SQLException {
        return new Snapshot(connection, share, other);
    }

    /** The first statement decides what is seen from then on: SQLite's readers and PostgreSQL's repeatable reads see no later write. */
    public static void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        if (Dialect.of(connection) == Dialect.POSTGRESQL) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        }
        try (var statement = connection.createStatement()) {
            statement.execute("select count(*) from flyway_schema_history");
        }
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public long keptBack() {
        return keptBack;
    }

    @Override
    public void each(Table table, Rows rows) throws java.io.IOException, SQLException {
        try (var statement = connection.prepareStatement(select(table))) {
            statement.setFetchSize(500);
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    var values = new @Nullable Object[table.columns().size()];
                    for (int c = 0; c < values.length; c++) {
                        values[c] =
                                Values.read(found, c + 1, table.columns().get(c).kind(), dialect);
                    }
                    if (share.lets(table, values)) rows.row(values);
                    else keptBack++;
                }
            }
        }
    }

    /** In the same order on both databases. */
    private String select(Table table) {
        var columns = table.columns().stream().map(Column::name).collect(joining(", "));
        var order = table.key().stream().map(key -> key + collation(table, key)).collect(joining(", "));
        return "select %s from %s%s%s"
                .formatted(columns, table.name(), share.where(table), order.isEmpty() ? "" : " order by " + order);
    }

    private String collation(Table table, String key) {
        var isText = table.columns().stream().anyMatch(c -> c.name().equals(key) && c.kind() == Kind.TEXT);
        return isText && dialect == Dialect.POSTGRESQL ? " collate \"C\"" : "";
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
