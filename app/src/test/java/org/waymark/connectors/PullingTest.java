package org.waymark.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.connectors.Pull.Ended;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Measurements;
import org.waymark.people.Arrivals;
import org.waymark.people.InvitationWish;
import org.waymark.people.Invitations;
import org.waymark.people.People;
import org.waymark.people.Person;
import org.waymark.platform.Role;

@BothDatabases
class PullingTest {
    @TempDir
    private Path folder;

    private final World world;
    private final Kpi turnover;

    PullingTest(TestDatabase database) {
        world = new World(database);
        turnover = world.kpi("Turnover");
    }

    @Test
    void whatARunBringsIsRecordedAndOnlyWhatChangedIsRestated() throws IOException {
        var works = new Works(world, folder);
        var connection = works.folder("*.csv");
        write("a.csv", "kpi,day,value\nTurnover,2026-03-31,18\nTurnover,2026-04-30,17\n");

        var first = works.run(connection);

        assertThat(first.ended()).isEqualTo(Ended.LANDED);
        assertThat(first.counts()).isEqualTo(new Pull.Counts(2, 2, 0, 0, 0));
        assertThat(works.values(world.maya, turnover)).containsExactly(18.0, 17.0);
        assertThat(works.get(Connections.class).get(world.maya, connection.id()).watermark())
                .isEqualTo("2026-04-30");

        write("b.csv", "kpi,day,value\nTurnover,2026-03-31,18\nTurnover,2026-04-30,16\n");
        assertThat(works.run(connection).counts()).isEqualTo(new Pull.Counts(2, 0, 1, 1, 0));
        var history = works.get(Measurements.class).history(world.maya, turnover.id(), LocalDate.of(2026, 4, 30));
        assertThat(history.getFirst().before().value()).isEqualTo(17);
        assertThat(history.getFirst().before().source()).isEqualTo("connector:Warehouse");
    }

    @Test
    void aFileIsReadOnceUntilItChanges() throws IOException {
        var works = new Works(world, folder);
        var connection = works.folder("*.csv");
        write("a.csv", "kpi,day,value\nTurnover,2026-03-31,18\n");
        works.run(connection);

        assertThat(works.run(connection).counts().rows()).isZero();

        write("a.csv", "kpi,day,value\nTurnover,2026-03-31,18.5\n");
        assertThat(works.run(connection).counts().restated()).isEqualTo(1);
    }

    @Test
    void oneBadRowLeavesNothingBehindAndTheNextRunHeals() throws IOException {
        var works = new Works(world, folder);
        var connection = works.folder("*.csv");
        write("a.csv", "kpi,day,value\nTurnover,2026-03-31,18\nTurnover,2026-04-30,many\nNobody,2026-04-30,1\n");

        var failed = works.run(connection);

        assertThat(failed.ended()).isEqualTo(Ended.FAILED);
        assertThat(Works.trouble(failed)).contains("no.trouble.rows-refused").contains("no.connectors.no-number");
        assertThat(failed.refusals()).extracting(Pull.RowRefusal::row).containsExactly(3L, 4L);
        assertThat(failed.counts()).isEqualTo(new Pull.Counts(3, 0, 0, 0, 2));
        assertThat(works.values(world.maya, turnover)).isEmpty();

        write("a.csv", "kpi,day,value\nTurnover,2026-03-31,18\nTurnover,2026-04-30,17\n");
        assertThat(works.run(connection).ended()).isEqualTo(Ended.LANDED);
        assertThat(works.values(world.maya, turnover)).hasSize(2);
    }

    @Test
    void badRowsAreLeftOutWhereTheConnectionSaysSo() throws IOException {
        var works = new Works(world, folder);
        var connection = works.connect(Kind.TABLE_IN_FOLDER, Map.of("files", "*.csv"), Map.of(), true);
        write("a.csv", "kpi,day,value\nTurnover,2026-03-31,18\nNobody,2026-04-30,1\nTurnover,2099-01-31,3\n");

        var pull = works.run(connection);

        assertThat(pull.counts()).isEqualTo(new Pull.Counts(3, 1, 0, 0, 2));
        assertThat(pull.refusals()).extracting(Pull.RowRefusal::row).containsExactlyInAnyOrder(3L, 4L);
    }

    @Test
    void nothingLeadsOutOfTheFolder() throws IOException {
        var secret =
                Files.writeString(Files.createTempFile("elsewhere", ".csv"), "kpi,day,value\nTurnover,2026-03-31,1\n");
        Files.createSymbolicLink(folder.resolve("link.csv"), secret);
        var works = new Works(world, folder);

        for (var settings : List.of(
                Map.of("files", "link.csv"),
                Map.of("folder", "..", "files", "*.csv"),
                Map.of("folder", secret.getParent().toString(), "files", "*.csv"))) {
            var pull = works.run(works.connect(Kind.TABLE_IN_FOLDER, settings, Map.of(), false));
            assertThat(Works.trouble(pull)).as(settings.toString()).contains("no.trouble.not-there");
        }
        assertThat(works.values(world.maya, turnover)).isEmpty();
    }

    @Test
    void databasesOfTheOwnNetworkAreNotReachedUnlessTheServerAllowsThem() {
        var works = new Works(world, folder);
        var connection = works.connect(
                Kind.SQL,
                Map.of("engine", "mariadb", "host", "127.0.0.1", "database", "x", "query", "select 1"),
                Map.of(),
                false);

        var pull = works.get(Pulls.class).start(world.maya, connection.id());
        works.get(Pulling.class).run(world.maya.workspace(), pull.id());

        assertThat(works.again(pull).ended()).isEqualTo(Ended.FAILED);
        assertThat(Works.trouble(works.again(pull))).contains("no.outgoing.private");
    }

    @Test
    void aSecretThatAnotherKeySealedIsToldAndTypedAgain() {
        var works = new Works(world, folder);
        var settings =
                Map.of("engine", "mariadb", "host", "127.0.0.1", "port", "1", "database", "x", "query", "select 1");
        var connection = works.connect(Kind.SQL, settings, Map.of("password", "verysecret"), false);
        works.get(ConnectionStore.class)
                .keepSecret(world.maya.workspace(), connection.id(), "password", "v1.00000000.AAAA.AAAA");

        assertThat(Works.trouble(works.run(connection))).contains("no.trouble.no-key");
    }

    @Test
    void aConnectionWhoseOwnerLeftSaysSo() throws IOException {
        var works = new Works(world, folder);
        write("a.csv", "kpi,day,value\nTurnover,2026-03-31,18\n");
        var connection = works.folder("*.csv");
        var other = works.get(Invitations.class)
                .invite(
                        world.maya,
                        new InvitationWish("olga-" + System.nanoTime() + "@halden.example", Role.OWNER, null));
        var olga = works.get(Arrivals.class).join(other.token(), "Olga", World.PASSWORD);
        var people = works.get(People.class);
        people.remove(
                olga,
                new Person.Id(world.maya.person()),
                people.find(olga, new Person.Id(world.maya.person())).version());

        var pull = works.get(Pulls.class).start(olga, connection.id());
        works.pulling.run(olga.workspace(), pull.id());

        assertThat(Works.trouble(works.again(pull))).contains("no.trouble.owner-left");
    }

    @Test
    void aTrialShowsWhatWouldBecomeOfTheRowsAndSavesNothing() throws IOException {
        var works = new Works(world, folder);
        world.measured(turnover, LocalDate.of(2026, 3, 31), 20);
        var connection = works.folder("*.csv");
        write(
                "a.csv",
                "kpi,day,value\nTurnover,2026-03-31,18\nTurnover,2026-04-30,17\nNobody,2026-04-30,1\n"
                        + "Turnover,2026-02-28,12,5\n");

        var trial = works.trials.of(world.maya, connection.id());

        assertThat(trial.columns()).containsExactly("kpi", "day", "value");
        assertThat(trial.rows()).hasSize(4);
        assertThat(trial.values())
                .extracting(value -> value.outcome().result().name())
                .containsExactly("RESTATED", "ADDED", "REFUSED", "REFUSED");
        assertThat(works.values(world.maya, turnover)).containsExactly(20.0);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
