package org.waymark.web.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.people.schema.Tables.PERSON;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.sqlite.SQLiteDataSource;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.Visitor;

@BothDatabases
class HealthPageTest {
    private final TestDatabase database;
    private final Visitor stranger;

    HealthPageTest(TestDatabase database) {
        this.database = database;
        stranger = new Visitor(database);
    }

    @Test
    void anybodyIsToldThatTheProgramAndItsDatabaseWork() {
        for (var path : new String[] {"", "/liveness", "/readiness"}) {
            var answer = stranger.get("/actuator/health" + path);

            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.type()).startsWith("application/json");
            assertThat(answer.text()).isEqualTo("{\"status\":\"UP\"}");
        }
    }

    @Test
    void whoWritesForLongIsNoReasonToSendRequestsElsewhere() {
        new TransactionTemplate(database.get(PlatformTransactionManager.class)).executeWithoutResult(_ -> {
            database.get(DSLContext.class)
                    .update(PERSON)
                    .set(PERSON.NAME, PERSON.NAME)
                    .execute();

            assertThat(stranger.get("/actuator/health").status()).isEqualTo(200);
        });
    }

    @Test
    void nothingElseIsToldThere() {
        assertThat(stranger.get("/actuator/health/db").status()).isEqualTo(404);
    }

    @Test
    void aProgramWhoseDatabaseDoesNotAnswerLivesButIsNotReady() {
        var nowhere = new SQLiteDataSource();
        nowhere.setUrl("jdbc:sqlite:/no/such/folder/waymark.db");
        var health = over(nowhere);

        assertThat(health.ready().getStatusCode().value()).isEqualTo(503);
        assertThat(health.ready().getBody()).isEqualTo("{\"status\":\"DOWN\"}");
        assertThat(health.live().getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void nobodyWaitsLongForADatabaseThatSaysNothing() {
        var silent = new SQLiteDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                LockSupport.parkNanos(Duration.ofSeconds(20).toNanos());
                return super.getConnection();
            }
        };
        var asked = System.nanoTime();

        var answer = over(silent).ready();

        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(15));
    }

    private static HealthController over(DataSource database) {
        return new HealthController(
                new HealthQuery(DSL.using(database, SQLDialect.SQLITE), new DataSourceTransactionManager(database)));
    }
}
