package org.waymark.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.measure.Period;
import org.waymark.platform.Problems;
import org.waymark.platform.Refused;
import org.waymark.tables.Cell;
import org.waymark.tables.Row;

/** Against real servers: PostgreSQL, SQLite, and MariaDB where it is installed. */
class SqlReaderTest {
    private static final Period MARCH = new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));

    @TempDir
    private Path folder;

    private final World world = new World(TestDatabase.SQLITE);

    @Test
    void postgresqlIsReadWithTheDaysThatAreAskedFor() throws Exception {
        var rows =
                postgresql("select 'Turnover' as kpi, d::date as day, 1.50::numeric as value, null as note, true as ok,"
                        + " timestamptz '2026-03-31 22:30+00' as at from generate_series(date '2026-01-31', :to, '1 day') d"
                        + " where d::date = :to");

        assertThat(rows.getFirst().cells())
                .containsExactly(
                        Cell.of("Turnover"),
                        new Cell.Day(MARCH.end()),
                        Cell.of(new BigDecimal("1.50")),
                        Cell.BLANK,
                        new Cell.Truth(true),
                        new Cell.Moment(Instant.parse("2026-03-31T22:30:00Z")));
    }

    @Test
    void eachFailureOfPostgresqlIsToldForWhatItIs() {
        assertThat(trouble("select * from nowhere")).isInstanceOf(Trouble.NotThere.class);
        assertThat(trouble("select nothing from generate_series(1, 2)")).isInstanceOf(Trouble.NotThere.class);
        assertThat(trouble("select pg_sleep(30)", "seconds", "1")).isEqualTo(new Trouble.TooSlow(1));
        assertThat(trouble("select * from generate_series(1, 5000)")).isEqualTo(new Trouble.TooManyRows(3000));
        assertThat(trouble("select g, case when g = 2500 then pg_terminate_backend(pg_backend_pid()) end"
                        + " from generate_series(1, 2900) g"))
                .isInstanceOf(Trouble.BrokenOff.class);
        assertThat(trouble("select lo_create(0)")).isInstanceOf(Trouble.SaidNo.class);
        assertThat(trouble("select 1", "user", "nobody")).isInstanceOf(Trouble.NotLetIn.class);
        assertThat(trouble("select 1", "database", "nowhere")).isInstanceOf(Trouble.NotThere.class);
        assertThat(trouble("select 1", "port", "1")).isInstanceOf(Trouble.Unreachable.class);
        assertThat(trouble("select 1", "protection", "encrypted")).isEqualTo(new Trouble.NoEncryption("127.0.0.1"));
        assertThat(trouble("select repeat('x', 70000000) from generate_series(1, 2)"))
                .isEqualTo(new Trouble.TooLarge(64));
    }

    @Test
    void whatPostgresqlHasBeyondNumbersAndDaysIsReadAsItIsWritten() throws Exception {
        var rows = postgresql("select 'NaN'::numeric, 'Infinity'::numeric, 'infinity'::date, 'infinity'::timestamp,"
                + " '-infinity'::timestamptz");

        assertThat(rows.getFirst().cells())
                .containsExactly(
                        Cell.of("NaN"),
                        Cell.of("Infinity"),
                        Cell.of("infinity"),
                        Cell.of("infinity"),
                        Cell.of("-infinity"));
    }

    @Test
    void neitherTimeNorMemoryIsWithoutEndInSqlite() throws Exception {
        try (var made = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("figures.db"));
                var statement = made.createStatement()) {
            statement.execute("create table figure (value real)");
        }
        var settings = new HashMap<>(Map.of("engine", "sqlite", "database", "figures.db", "seconds", "1"));

        settings.put("query", "with recursive c(x) as (select 1 union all select x + 1 from c) select max(x) from c");
        assertThat(troubleOf(settings, Opened.NONE)).isEqualTo(new Trouble.TooSlow(1));
        settings.put("query", "select hex(zeroblob(400000000))");
        assertThat(troubleOf(settings, Opened.NONE)).isInstanceOf(Trouble.SaidNo.class);
    }

    @Test
    void aReadingThatIsStoppedEndsTheStatement() throws Exception {
        var sql = sql(settings("select pg_sleep(20)", "seconds", "20"));
        var stop = new Stop();
        Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(300);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            stop.now(new Trouble.Stopped());
        });
        var began = System.nanoTime();

        assertThatThrownBy(() -> Works.sql(world, folder).read(sql, asked(Opened.NONE, stop), take(new ArrayList<>())))
                .isInstanceOfSatisfying(
                        Troubled.class, e -> assertThat(e.trouble()).isEqualTo(new Trouble.Stopped()));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void sqliteIsReadFromAFileAndNeverWritten() throws Exception {
        try (var made = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("figures.db"));
                var statement = made.createStatement()) {
            statement.execute("create table figure (day date, value real)");
            statement.execute("insert into figure values ('2026-03-31', 4.5), ('2026-04-30', 5)");
        }
        var settings = new HashMap<>(Map.of("engine", "sqlite", "database", "figures.db"));
        settings.put("query", "select day, value from figure where day between :from and :to");

        assertThat(read(sql(settings), Opened.NONE).getFirst().cells())
                .containsExactly(Cell.of("2026-03-31"), Cell.of(new BigDecimal("4.5")));

        settings.put("query", "select * from figures");
        assertThatThrownBy(() -> read(sql(settings), Opened.NONE)).hasMessageContaining("not-there");
        settings.put("database", "../figures.db");
        settings.put("query", "select * from figure");
        assertThat(problemsOf(settings)).isNotEmpty();
    }

    @Test
    void mariadbIsReadAndItsFailuresAreTold() throws Exception {
        var server = MariaDb.start();

        var settings = new HashMap<>(
                Map.of("engine", "mariadb", "host", "127.0.0.1", "port", server.port(), "database", "figures"));
        settings.putAll(Map.of("user", "reader", "protection", "none", "seconds", "10"));
        settings.put("query", "select day, value from figure where day between :from and :to");
        var secrets = new Opened(Map.of("password", MariaDb.PASSWORD));
        assertThat(read(sql(settings), secrets).getFirst().cells())
                .containsExactly(new Cell.Day(MARCH.end()), Cell.of(new BigDecimal("4.50")));

        assertThat(troubleOf(settings, new Opened(Map.of("password", "wrong")))).isInstanceOf(Trouble.NotLetIn.class);
        settings.put("query", "select * from nowhere");
        assertThat(troubleOf(settings, secrets)).isInstanceOf(Trouble.NotThere.class);
        settings.putAll(Map.of("query", "select sleep(20)", "seconds", "1"));
        assertThat(troubleOf(settings, secrets)).isInstanceOf(Trouble.TooSlow.class);
    }

    @Test
    void whatCouldReadFilesOrRunCodeIsNoOption() {
        for (var option : List.of(
                "socketFactory=org.x.Y", "allowLocalInfile=true", "loggerFile=/tmp/x", "sslfactoryarg=x", "nonsense")) {
            assertThat(problemsOf(settings("select 1", "options", option)))
                    .as(option)
                    .isNotEmpty();
        }
        for (var host : List.of("db/x?y=z", "a b", "a;b", "db:5432")) {
            assertThat(problemsOf(settings("select 1", "host", host))).as(host).isNotEmpty();
        }
    }

    @Test
    void anotherDriverIsDroppedInAndItsAddressIsTheAdmins() throws Exception {
        drop("elephant", org.postgresql.Driver.class, "jdbc:postgresql://{host}:{port}/{database}");

        var rows = read(sql(settings("select 7 as value", "engine", "other", "driver", "elephant")), Opened.NONE);

        assertThat(rows.getFirst().cells()).containsExactly(Cell.of(new BigDecimal(7)));
        assertThat(trouble("select 7", "engine", "other", "driver", "mammoth")).isInstanceOf(Trouble.NotThere.class);
        Files.writeString(
                folder.resolve("drivers/dodo.properties"), "driver=org.example.Dodo\njar=dodo.jar\nurl=jdbc:dodo:");
        assertThat(trouble("select 7", "engine", "other", "driver", "dodo")).isInstanceOf(Trouble.SetUpWrong.class);
        assertThat(problemsOf(settings("select 7", "engine", "other", "driver", "../elephant")))
                .isNotEmpty();
    }

    @Test
    void aDriverThatKnowsNoLimitIsCutOff() throws Exception {
        drop("mule", StubbornDriver.class, "jdbc:mule:");

        var began = System.nanoTime();
        assertThat(trouble("select 7", "engine", "other", "driver", "mule", "seconds", "1"))
                .isEqualTo(new Trouble.TooSlow(1));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(8));
    }

    /** Beside it lies what says where its jar is, here the place of the class. */
    private void drop(String name, Class<?> driver, String url) throws Exception {
        var jar = Path.of(
                driver.getProtectionDomain().getCodeSource().getLocation().toURI());
        Files.createDirectories(folder.resolve("drivers"));
        Files.writeString(
                folder.resolve("drivers/%s.properties".formatted(name)),
                "driver=%s\njar=%s\nurl=%s".formatted(driver.getName(), jar, url));
    }

    private List<Row> postgresql(String query) throws Troubled {
        return read(sql(settings(query)), Opened.NONE);
    }

    private Trouble trouble(String query, String... more) {
        return troubleOf(settings(query, more), Opened.NONE);
    }

    private Trouble troubleOf(Map<String, String> settings, Opened secrets) {
        try {
            read(sql(settings), secrets);
        } catch (Troubled e) {
            return e.trouble();
        }
        throw new AssertionError("It came through: " + settings.get("query"));
    }

    private List<Row> read(Sql sql, Opened secrets) throws Troubled {
        var rows = new ArrayList<Row>();
        var stop = new Stop();
        Works.sql(world, folder).read(sql, asked(secrets, stop), take(rows));
        return rows;
    }

    private static Intake take(List<Row> rows) {
        return Intake.all(3000, new Stop(), (_, row) -> rows.add(row));
    }

    private static Asked asked(Opened secrets, Stop stop) {
        return new Asked(
                new UUID(0, 1),
                new UUID(0, 2),
                MARCH,
                false,
                secrets,
                ZoneOffset.UTC,
                Instant.EPOCH,
                Duration.ofMinutes(1),
                stop);
    }

    private static Sql sql(Map<String, String> settings) {
        return (Sql) Kind.SQL.source(settings);
    }

    private static String problemsOf(Map<String, String> settings) {
        try {
            Kind.SQL.source(settings, new Problems()).place();
            sql(settings);
            return "";
        } catch (Refused.Invalid e) {
            return e.problems().toString();
        }
    }

    private static Map<String, String> settings(String query, String... more) {
        var url = URI.create(Server.URL.substring("jdbc:".length()));
        var settings = new HashMap<String, String>();
        settings.put("engine", "postgresql");
        settings.put("host", "127.0.0.1");
        settings.put("port", String.valueOf(url.getPort()));
        settings.put("database", url.getPath().substring(1));
        settings.put("user", "postgres");
        settings.put("protection", "none");
        settings.put("seconds", "10");
        settings.put("query", query);
        for (int i = 0; i < more.length; i += 2) settings.put(more[i], more[i + 1]);
        return settings;
    }

    /** A database of its own on the server that the tests start anyway. */
    private static final class Server {
        static final String URL =
                String.valueOf(TestDatabase.POSTGRESQL.settings("elsewhere").get("waymark.database.url"));
    }
}
