package org.waymark.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.connectors.Pull.Ended;
import org.waymark.fakes.RawServer;
import org.waymark.kpis.Kpi;

/** Whole runs against a server with faults: each ends in words on the log, nothing stays half, and the next run heals. */
class WebPullingTest {
    private static final String FIRST =
            "{\"rows\":[{\"kpi\":\"Turnover\",\"day\":\"2026-03-31\",\"value\":18}],\"next\":\"/p2\"}";
    private static final String SECOND = "{\"rows\":[{\"kpi\":\"Turnover\",\"day\":\"2026-04-30\",\"value\":17}]}";

    @TempDir
    private Path folder;

    private final World world = new World(TestDatabase.SQLITE);
    private final Kpi turnover = world.kpi("Turnover");
    private RawServer server;
    private Works works;

    @BeforeEach
    void open() throws IOException {
        server = RawServer.open();
        works = new Works(world, folder);
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    /** What goes wrong on the second page, and what the log says of it. */
    private record Fault(RawServer.Reply reply, String says, boolean passes) {}

    private static List<Fault> faults() {
        return List.of(
                new Fault((_, out) -> json(out, SECOND.substring(0, 40)), "no.outgoing.garbled", true),
                new Fault(
                        (_, out) -> raw(out, "HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n" + SECOND),
                        "no.outgoing.broken",
                        true),
                new Fault((_, _) -> Thread.sleep(3_000), "no.outgoing.slow", true),
                new Fault((_, out) -> RawServer.write(out, "500 No", "", new byte[0]), "no.outgoing.server", true),
                new Fault((_, out) -> RawServer.write(out, "401 No", "", new byte[0]), "no.outgoing.signed-in", false),
                new Fault(
                        (_, out) -> RawServer.write(out, "302 No", "Location: /p2", new byte[0]),
                        "no.outgoing.redirects",
                        false),
                new Fault(
                        (_, out) -> RawServer.write(out, "302 No", "Location: http://127.0.0.1/", new byte[0]),
                        "no.outgoing.private",
                        false),
                new Fault(
                        (_, out) -> raw(out, "HTTP/1.1 200 OK\r\nContent-Length: 2147483648\r\n\r\n"),
                        "no.outgoing.large",
                        false),
                new Fault(
                        (_, out) ->
                                RawServer.write(out, "200 OK", "Content-Type: text/html", "<html>Sign in".getBytes()),
                        "no.outgoing.html",
                        false),
                new Fault((_, out) -> json(out, SECOND.replace("17", "\"many\"")), "no.trouble.rows-refused", false));
    }

    @Test
    void nothingStaysHalfAndTheNextRunHeals() {
        server.says("/p1", "application/json", FIRST);
        var connection = connect();

        for (var fault : faults()) {
            server.at("/p2", fault.reply());
            var failed = works.run(connection);

            assertThat(Works.trouble(failed)).contains(fault.says()).doesNotContain("topsecret");
            assertThat(failed.isWaiting()).as(fault.says()).isEqualTo(fault.passes());
            assertThat(works.values(world.maya, turnover)).as(fault.says()).isEmpty();
            if (failed.isWaiting()) works.get(Pulls.class).stop(world.maya, connection.id(), failed.id());
            if (failed.isWaiting()) works.tried(failed);
        }
        server.says("/p2", "application/json", SECOND);

        var healed = works.run(connection);

        assertThat(healed.ended()).isEqualTo(Ended.LANDED);
        assertThat(works.values(world.maya, turnover)).containsExactly(18.0, 17.0);
    }

    @Test
    void whatComesThroughAtASecondTryHasNoTroubleAnyMore() {
        server.status("/p1", "500 No", "", "");
        var connection = connect();
        var waiting = works.run(connection);
        server.says("/p1", "application/json", FIRST.replace("/p2", ""));

        works.tried(waiting);

        assertThat(works.again(waiting).ended()).isEqualTo(Ended.LANDED);
        assertThat(works.again(waiting).trouble()).isNull();
    }

    @Test
    void aServerThatWantsToBeLeftAloneIs() {
        server.status("/p1", "429 Slow", "Retry-After: 7200", "");

        var pull = works.run(connect());

        assertThat(pull.isWaiting()).isTrue();
        assertThat(pull.nextTryAt()).isAfterOrEqualTo(pull.askedAt().plus(Duration.ofHours(2)));
    }

    @Test
    void aTrialShowsRowsAndWhatTheyWouldBecome() {
        server.says("/p1", "application/json", FIRST.replace("/p2", ""));

        var trial = works.trials.of(world.maya, connect().id());

        assertThat(trial.columns()).containsExactly("kpi", "day", "value");
        assertThat(trial.rows()).hasSize(1);
        assertThat(trial.values())
                .singleElement()
                .satisfies(value -> assertThat(value.number()).isEqualTo(18));
        assertThat(works.values(world.maya, turnover)).isEmpty();
    }

    private Connection connect() {
        var settings = Map.of(
                "address",
                server.uri("/p1").toString(),
                "signIn",
                "bearer",
                "rows",
                "$.rows",
                "paging",
                "cursor",
                "cursorPath",
                "next",
                "seconds",
                "1");
        return works.connect(Kind.HTTP_JSON, settings, Map.of("secret", "topsecret"), false);
    }

    private static void raw(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void json(OutputStream out, String json) throws IOException {
        RawServer.write(out, "200 OK", "Content-Type: application/json", json.getBytes(StandardCharsets.UTF_8));
    }
}
