package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.waymark.platform.DataSources;
import org.waymark.platform.Database;

class StartFailureTest {
    private final StartFailure failures = new StartFailure();

    @Test
    void aPostgresThatDoesNotAnswerIsToldWithoutItsPassword() {
        var unreachable = database("postgresql://ada:a-secret@localhost:1/waymark");

        var failure = catchThrowable(() -> DataSources.writer(unreachable));

        assertThat(failure).isInstanceOf(PoolInitializationException.class);
        var said = failures.analyze(new IllegalStateException("The start broke", failure));
        assertThat(said.getDescription())
                .startsWith("The database cannot be opened: ")
                .contains("localhost:1");
        assertThat(said.getAction()).contains("WAYMARK_DATABASE_URL");
        assertThat(said.getDescription() + said.getAction()).doesNotContain("a-secret");
    }

    @Test
    void anAddressOfAnotherKindOfDatabaseIsTold() {
        var failure = catchThrowable(() -> DataSources.writer(database("mysql://ada:a-secret@localhost/waymark")));

        var said = failures.analyze(failure);

        assertThat(said.getDescription())
                .isEqualTo("WAYMARK_DATABASE_URL is not the address of a PostgreSQL database.");
        assertThat(said.getAction()).startsWith("Write it like postgresql://");
    }

    @Test
    void whatNobodyForesawIsLeftToSpring() {
        assertThat(failures.analyze(new IllegalStateException("Something else")))
                .isNull();
    }

    private static Database database(String url) {
        return new Database(url, "", "", Path.of("data"), 1);
    }
}
