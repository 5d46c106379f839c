package org.waymark.backup;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.platform.DataSources;
import org.waymark.platform.Database;
import org.waymark.transfer.Migrations;
import org.waymark.transfer.Watcher;

/** Backups of the demo world as earlier versions left it, see {@code resources/backups/README.md}. */
class OlderBackupsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest(name = "version {0}")
    @CsvSource({"014, 57, 2331", "054, 68, 3037"})
    void whatWasInItIsThereInTheTablesOfToday(String version, long objectives, long facts)
            throws IOException, SQLException {
        try (var target = empty("restored")) {
            new Restoring(target, folder, Watcher.NOBODY)
                    .restore(Path.of("src/test/resources/backups", version + ".zip"));

            try (var connection = target.getConnection()) {
                assertThat(count(connection, "objective")).isEqualTo(objectives);
                assertThat(count(connection, "fact")).isEqualTo(facts);
                assertThat(count(
                                connection, "person where email = 'maya@halden.example' and password_hash is not null"))
                        .isOne();
            }
        }
    }

    @Test
    void aCopyOfTheFileOfSqliteAsEarlierVersionsHandedItOutIsTakenToo() throws IOException, SQLException {
        try (var first = empty("first")) {
            new Restoring(first, folder, Watcher.NOBODY).restore(Path.of("src/test/resources/backups/014.zip"));
        }
        var copy = folder.resolve("copy.db");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("first/waymark.db"));
                var statement = connection.createStatement()) {
            statement.execute("vacuum into '" + copy + "'");
        }

        try (var target = empty("second")) {
            new Restoring(target, folder, Watcher.NOBODY).restore(copy);

            try (var connection = target.getConnection()) {
                assertThat(count(connection, "objective")).isEqualTo(57);
            }
        }
    }

    private HikariDataSource empty(String name) {
        var target = DataSources.writer(new Database(null, null, null, folder.resolve(name), 2));
        Migrations.bringUpToDate(target, true);
        return target;
    }

    private static long count(Connection connection, String rows) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select count(*) from " + rows)) {
            return found.getLong(1);
        }
    }
}
