package org.waymark.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class PreparedStatementsTest {
    private static final String DAYS = "select column1 from (values (1), (2), (3), (4)) order by column1 limit ?";

    @TempDir
    private Path folder;

    @Test
    void aLimitIsHeededThoughThePlanDoesNotGoByIt() throws SQLException {
        try (var connection = connection()) {
            assertThat(days(connection, 2)).containsExactly(1, 2);
            assertThat(days(connection, 3)).containsExactly(1, 2, 3);
            assertThat(connection.prepareStatement(DAYS).toString()).contains("limit 0+?");
        }
    }

    private static List<Integer> days(Connection connection, int most) throws SQLException {
        var days = new ArrayList<Integer>();
        try (var statement = connection.prepareStatement(DAYS)) {
            statement.setInt(1, most);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) days.add(rows.getInt(1));
            }
        }
        return days;
    }

    private Connection connection() throws SQLException {
        var source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve("days.db"));
        return new PreparedStatements(source).getConnection();
    }
}
