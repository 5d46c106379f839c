package org.waymark.transfer;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Asks a database what it looks like. */
final class Catalog {
    private static final String SQLITE_COLUMNS = """
            select t.name, c.name, c.type, c."notnull", c.pk
            from sqlite_schema t, pragma_table_info(t.name) c
            where t.type = 'table' and t.name not like 'sqlite\\_%' escape '\\' and t.name <> 'flyway_schema_history'
            order by t.name, c.cid""";
    private static final String SQLITE_REFERENCES = """
            select t.name, f."table" from sqlite_schema t, pragma_foreign_key_list(t.name) f where t.type = 'table'""";
    private static final String POSTGRES_COLUMNS = """
            select c.relname, a.attname, format_type(a.atttypid, null), a.attnotnull,
              coalesce(array_position(k.conkey, a.attnum), 0)
            from pg_class c
            join pg_attribute a on a.attrelid = c.oid
            left join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
            where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and a.attnum > 0
              and not a.attisdropped and c.relname <> 'flyway_schema_history'
            order by c.relname, a.attnum""";
    private static final String POSTGRES_REFERENCES = """
            select c.relname, r.relname
            from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class r on r.oid = k.confrelid
            where k.contype = 'f' and c.relnamespace = current_schema()::regnamespace""";

    private final Connection connection;
    private final boolean isSqlite;

    private Catalog(Connection connection, boolean isSqlite) {
        this.connection = connection;
        this.isSqlite = isSqlite;
    }

    static Schema of(Connection connection) throws SQLException {
        var catalog = new Catalog(connection, Dialect.of(connection) == Dialect.SQLITE);
        return new Schema(catalog.migrations(), catalog.tables());
    }

    private List<String> migrations() throws SQLException {
        var found = new ArrayList<String>();
        each(
                "select version from flyway_schema_history where version is not null and success order by installed_rank",
                row -> found.add(row.getString(1)));
        return found;
    }

    private List<Table> tables() throws SQLException {
        var columns = new TreeMap<String, List<Column>>();
        var keys = new LinkedHashMap<String, Map<Integer, String>>();
        each(isSqlite ? SQLITE_COLUMNS : POSTGRES_COLUMNS, row -> {
            var table = row.getString(1);
            var column = new Column(row.getString(2), Kind.of(table, row.getString(3)), row.getBoolean(4));
            columns.computeIfAbsent(table, _ -> new ArrayList<>()).add(column);
            if (row.getInt(5) > 0) {
                keys.computeIfAbsent(table, _ -> new TreeMap<>()).put(row.getInt(5), column.name());
            }
        });
        var references = new TreeMap<String, Set<String>>();
        each(
                isSqlite ? SQLITE_REFERENCES : POSTGRES_REFERENCES,
                row -> references
                        .computeIfAbsent(row.getString(1), _ -> new TreeSet<>())
                        .add(row.getString(2)));
        return parentsFirst(columns.keySet(), references).stream()
                .map(name -> new Table(
                        name,
                        columns.getOrDefault(name, List.of()),
                        List.copyOf(keys.getOrDefault(name, Map.of()).values())))
                .toList();
    }

    /** Tables that refer to themselves do so within one statement, or with the keys not looked at. */
    private static List<String> parentsFirst(Set<String> tables, Map<String, Set<String>> references) {
        var waiting = new TreeSet<>(tables);
        var sorted = new ArrayList<String>();
        while (!waiting.isEmpty()) {
            var next = waiting.stream()
                    .filter(table -> references.getOrDefault(table, Set.of()).stream()
                            .noneMatch(parent -> !parent.equals(table) && waiting.contains(parent)))
                    .toList();
            if (next.isEmpty()) throw new IllegalStateException("These tables refer to each other: " + waiting);
            sorted.addAll(next);
            next.forEach(waiting::remove);
        }
        return sorted;
    }

    private void each(String sql, RowReader reader) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) reader.read(rows);
        }
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
