package org.waymark.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.connectors.Pull.Ended;
import org.waymark.kpis.Kpi;
import org.waymark.measure.Period;
import org.waymark.platform.Refused;

@BothDatabases
class PullsTest {
    @TempDir
    private Path folder;

    private final World world;
    private final Kpi turnover;

    PullsTest(TestDatabase database) {
        world = new World(database);
        turnover = world.kpi("Turnover");
    }

    @Test
    void whatMayPassIsTriedAgainAndThenTheOwnerIsTold() {
        var works = new Works(world, folder);
        var pull = works.run(unreachable(works));

        assertThat(pull.isWaiting()).isTrue();
        assertThat(pull.nextTryAt()).isAfter(pull.askedAt());

        for (int tries = 1; tries < Backoff.MOST_TRIES; tries++) works.tried(pull);

        var failed = works.again(pull);
        assertThat(failed.ended()).isEqualTo(Ended.FAILED);
        assertThat(Works.trouble(failed)).contains("no.trouble.unreachable").doesNotContain("verysecret");
        assertThat(world.visitor("maya").open("/inbox").text()).contains("This connection brings no values");
    }

    @Test
    void oneThatWaitsIsTriedAtOnceWhenSomebodyRunsItNow() {
        var works = new Works(world, folder);
        var connection = unreachable(works);
        var waiting = works.run(connection);
        world.database.clock().pass(Duration.ofSeconds(5));

        var started = works.get(Pulls.class).start(world.maya, connection.id());

        assertThat(started.id()).isEqualTo(waiting.id());
        assertThat(started.isWaiting()).isFalse();
        assertThat(works.tried(started).tries()).isEqualTo(2);
    }

    @Test
    void whileOneWaitsABackfillIsRefusedInWordsOfItsOwn() {
        var works = new Works(world, folder);
        var connection = unreachable(works);
        works.run(connection);
        var march = new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));

        assertThatThrownBy(() -> works.get(Pulls.class).backfill(world.maya, connection.id(), march))
                .isInstanceOfSatisfying(
                        Refused.Conflict.class,
                        refused -> assertThat(refused.sentence().key()).isEqualTo("no.connectors.waits"));
    }

    @Test
    void pausingEndsTheRunThatWaits() {
        var works = new Works(world, folder);
        var connection = unreachable(works);
        var waiting = works.run(connection);

        works.get(Connections.class).pause(world.maya, connection.id());

        assertThat(works.again(waiting).ended()).isEqualTo(Ended.STOPPED);
        assertThat(Works.trouble(works.again(waiting))).contains("no.trouble.stopped");
    }

    @Test
    void ofAPausedConnectionARunOfItsScheduleIsNotTriedAgain() {
        var works = new Works(world, folder);
        var connection = unreachable(works);
        world.database.clock().pass(Duration.ofDays(1));
        works.get(DuePulls.class).begin();
        var due = works.get(Pulls.class).of(world.maya, connection.id()).getFirst();
        works.get(Connections.class).pause(world.maya, connection.id());

        assertThat(works.tried(due).ended()).isEqualTo(Ended.STOPPED);
        assertThat(works.run(connection).isWaiting()).as("by hand").isTrue();
    }

    @Test
    void ofTwoThatLookAtTheSameMomentOneStartsARun() throws Exception {
        var works = new Works(world, folder);
        var connection = works.folder("*.csv");
        world.database.clock().pass(Duration.ofDays(1));
        var due = works.get(DuePulls.class);

        try (var two = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> look = () -> {
                due.begin();
                return true;
            };
            for (var looked : two.invokeAll(List.of(look, look)))
                assertThat(looked.get()).isTrue();
        }

        assertThat(works.get(Pulls.class).of(world.maya, connection.id())).hasSize(1);
        assertThatThrownBy(() -> works.get(Pulls.class).start(world.maya, connection.id()))
                .isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void oneThatWaitsIsStoppedAndABackfillTakesOnlyItsDays() throws IOException {
        var works = new Works(world, folder);
        var connection = works.folder("*.csv");
        var pulls = works.get(Pulls.class);

        var stopped = pulls.stop(
                world.maya,
                connection.id(),
                pulls.start(world.maya, connection.id()).id());

        assertThat(stopped.ended()).isEqualTo(Ended.STOPPED);
        write("a.csv", "kpi,day,value\nTurnover,2026-02-28,19\nTurnover,2026-03-31,18\nTurnover,2026-04-30,17\n");
        var march = new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
        works.tried(pulls.backfill(world.maya, connection.id(), march));
        assertThat(works.values(world.maya, turnover)).containsExactly(18.0);
    }

    @Test
    void aRunWhoseConnectionWasRemovedIsWantedNoMore() {
        var works = new Works(world, folder);
        var connection = works.folder("*.csv");
        var pull = works.get(Pulls.class).start(world.maya, connection.id());
        assertThat(works.get(PullStore.class).isStopped(world.maya.workspace(), pull.id()))
                .isFalse();

        works.get(Connections.class).remove(world.maya, connection.id());

        assertThat(works.get(PullStore.class).isStopped(world.maya.workspace(), pull.id()))
                .isTrue();
    }

    @Test
    void aRemovedConnectionRestsForADayAndThenGoesForGood() throws IOException {
        var works = new Works(world, folder);
        var connections = works.get(Connections.class);
        var connection = works.folder("*.csv");
        write("a.csv", "kpi,day,value\nTurnover,2026-03-31,18\n");
        works.run(connection);
        var store = works.get(ConnectionStore.class);
        store.keepSecret(world.maya.workspace(), connection.id(), "password", "v1.00000000.AAAA.AAAA");
        var open = works.get(Pulls.class).start(world.maya, connection.id());

        connections.remove(world.maya, connection.id());
        world.database.clock().pass(Duration.ofHours(23));
        works.get(DuePulls.class).begin();
        connections.forget();

        assertThat(connections.all(world.maya)).isEmpty();
        assertThat(connections.removed(world.maya)).hasSize(1);
        works.pulling.run(world.maya.workspace(), open.id());
        var back = connections.restore(world.maya, connection.id());
        assertThat(back.nextRunAt()).isAfter(world.database.clock().instant());
        assertThat(back.secrets()).containsExactly("password");
        assertThat(works.get(Pulls.class).of(world.maya, connection.id()))
                .extracting(Pull::ended)
                .containsExactly(Ended.STOPPED, Ended.LANDED);

        connections.remove(world.maya, connection.id());
        world.database.clock().pass(Duration.ofHours(25));
        connections.forget();
        assertThat(store.secrets(world.maya.workspace(), connection.id())).isEmpty();
        assertThatThrownBy(() -> connections.restore(world.maya, connection.id()))
                .isInstanceOf(Refused.Missing.class);
    }

    private static Connection unreachable(Works works) {
        return works.connect(
                Kind.SQL,
                Map.of(
                        "engine",
                        "postgresql",
                        "host",
                        "127.0.0.1",
                        "port",
                        "1",
                        "database",
                        "x",
                        "protection",
                        "none",
                        "query",
                        "select 1 as kpi"),
                Map.of("password", "verysecret"),
                false);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
