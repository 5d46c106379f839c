package org.waymark.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataSourcesTest {
    @Test
    void theAddressNamesUserAndPasswordWhereTheirOwnSettingsAreEmpty() {
        var pool = DataSources.postgresConfig(
                database("postgresql://ada:secret@db.example:5433/waymark?ssl=true", "", ""));

        assertThat(pool.getJdbcUrl()).isEqualTo("jdbc:postgresql://db.example:5433/waymark?ssl=true");
        assertThat(pool.getUsername()).isEqualTo("ada");
        assertThat(pool.getPassword()).isEqualTo("secret");
    }

    @Test
    void theirOwnSettingsComeFirst() {
        var pool = DataSources.postgresConfig(database("postgresql://ada:secret@db.example/waymark", "grace", "other"));

        assertThat(pool.getUsername()).isEqualTo("grace");
        assertThat(pool.getPassword()).isEqualTo("other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://localhost/waymark", "jdbc:sqlite:waymark.db", "localhost/waymark", "postgresql:"})
    void anAddressOfNoPostgresIsRefused(String url) {
        assertThatThrownBy(() -> DataSources.postgresConfig(database(url, "", "")))
                .isInstanceOf(NoPostgresAddress.class);
    }

    @Test
    void anEmptyAddressIsTheEmbeddedDatabase() {
        assertThat(database("", "", "").embedded()).isTrue();
    }

    private static Database database(String url, String user, String password) {
        return new Database(url, user, password, Path.of("data"), 1);
    }
}
