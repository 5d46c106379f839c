package org.waymark;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** A database that goes through the versions, and takes the rows of a world that lives in a present one. */
final class OldDatabase implements AutoCloseable {
    private final Map<String, List<String>> columnsGiven = new LinkedHashMap<>();
    private final String url;
    private final World world;
    private final Connection old;
    private final Connection present;

    OldDatabase(Map<String, Object> settings, World world) throws SQLException {
        var folder = settings.get("waymark.database.folder");
        this.url = folder == null
                ? settings.get("waymark.database.url").toString()
                : "jdbc:sqlite:" + folder + "/waymark.db";
        this.world = world;
        this.old = DriverManager.getConnection(url);
        this.present = world.database.get(DataSource.class).getConnection();
        if (folder == null) {
            try (var statement = old.createStatement()) {
                // tables are filled as they come, not in the order of their keys
                statement.execute("set session_replication_role = replica");
            }
        }
    }

    List<MigrationVersion> versions() {
        return Arrays.stream(flyway(MigrationVersion.LATEST).info().all())
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .toList();
    }

    void migrateTo(MigrationVersion version) {
        flyway(version).migrate();
    }

    private Flyway flyway(MigrationVersion target) {
        return Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:db/migration")
                .target(target)
                .load();
    }

    /** Gives each table that has not had any the rows of the world, as far as it has the columns. */
    void fillNewTables() throws SQLException {
        for (var table : tables()) {
            if (columnsGiven.containsKey(table)) continue;
            var columns = columns(old, table);
            columns.retainAll(columns(present, table));
            columnsGiven.put(table, List.copyOf(columns));
            fill(table);
        }
    }

    /** The tables that got rows. */
    Set<String> filled() throws SQLException {
        var filled = new TreeSet<String>();
        for (var table : columnsGiven.keySet()) if (!rowsGiven(table).isEmpty()) filled.add(table);
        return filled;
    }

    List<List<String>> rowsGiven(String table) throws SQLException {
        return rows(present, table);
    }

    List<List<String>> rows(String table) throws SQLException {
        return rows(old, table);
    }

    private void fill(String table) throws SQLException {
        var columns = columnsGiven.get(table);
        var places = String.join(", ", Collections.nCopies(columns.size(), "?"));
        var insert = "insert into %s (%s) values (%s)".formatted(table, String.join(", ", columns), places);
        try (var select = present.createStatement();
                var rows = select.executeQuery(selected(table));
                var write = old.prepareStatement(insert)) {
            while (rows.next()) {
                for (int c = 1; c <= columns.size(); c++) write.setObject(c, rows.getObject(c));
                write.executeUpdate();
            }
        }
    }

    private List<List<String>> rows(Connection connection, String table) throws SQLException {
        var found = new ArrayList<List<String>>();
        try (var select = connection.createStatement();
                var rows = select.executeQuery(selected(table))) {
            while (rows.next()) {
                var row = new ArrayList<String>();
                for (int c = 1; c <= columnsGiven.get(table).size(); c++) row.add(rows.getString(c));
                found.add(row);
            }
        }
        return found;
    }

    private String selected(String table) {
        var columns = columnsGiven.get(table);
        var order =
                columns.stream().map(column -> "cast(" + column + " as text)").collect(joining(", "));
        return "select %s from %s where %s order by %s"
                .formatted(String.join(", ", columns), table, belongs(table), order);
    }

    /** To the world; what belongs to nobody is left out. */
    private String belongs(String table) {
        var workspace = "'" + world.maya.workspace() + "'";
        var members = "(select person_id from membership where workspace_id = %s)".formatted(workspace);
        var columns = columnsGiven.get(table);
        if (columns.contains("workspace_id")) return "workspace_id = " + workspace;
        if (table.equals("workspace")) return "id = " + workspace;
        if (table.equals("person")) return "id in " + members;
        return columns.contains("person_id") ? "person_id in " + members : "1 = 0";
    }

    private Set<String> tables() throws SQLException {
        var tables = new TreeSet<String>();
        try (var found = old.getMetaData().getTables(null, old.getSchema(), "%", new String[] {"TABLE"})) {
            while (found.next()) tables.add(found.getString("TABLE_NAME"));
        }
        tables.removeIf(table -> table.startsWith("flyway") || table.startsWith("sqlite_"));
        return tables;
    }

    private static Set<String> columns(Connection connection, String table) throws SQLException {
        var columns = new TreeSet<String>();
        try (var found = connection.getMetaData().getColumns(null, connection.getSchema(), table, "%")) {
            while (found.next()) columns.add(found.getString("COLUMN_NAME"));
        }
        return columns;
    }

    @Override
    public void close() throws SQLException {
        old.close();
        present.close();
    }
}
