package org.waymark.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.World;
import org.waymark.insights.Analysed;
import org.waymark.insights.AnalysisRuns;
import org.waymark.kpis.KpiRecording;
import org.waymark.kpis.Kpis;
import org.waymark.kpis.Measurements;
import org.waymark.kpis.Recording;
import org.waymark.objectives.Objectives;
import org.waymark.people.Audience;

@BothDatabases
class LivePagesTest {
    private final TestDatabase database;
    private final World world;

    LivePagesTest(TestDatabase database) {
        this.database = database;
        world = new World(database);
    }

    @Test
    void anOpenPageHearsTheNamesOfWhatChangedAndNothingElse() {
        var objective = world.companyObjective("Keep customers");
        var keyResult = world.keyResult(world.maya, objective, "Churn falls");

        try (var page = open("petra")) {
            world.checkIn(world.maya, keyResult, 30, 7);

            page.awaits("key-result:" + keyResult.id().value());
            page.awaits("objective:" + objective.id().value());
            page.awaits("cycle:" + world.quarter.id().value());
            page.awaits("person:" + world.maya.person());
            assertThat(page.heard()).allMatch(said -> said.matches("hello|breath|kpis|[a-z-]+:[0-9a-f-]{36}"));
        }
    }

    @Test
    void whatJobsComputedOfAKpiIsHeardByWhoMaySeeIt() {
        var secret = world.kpi("Pay gap");
        var open = world.kpi("Turnover");
        var kpis = world.database.get(Kpis.class);
        var version = kpis.get(world.nora, secret.id()).version();
        kpis.share(world.nora, secret.id(), version, true, Audience.NOBODY);
        world.measured(secret, LocalDate.of(2026, 4, 30), 2);
        world.measured(open, LocalDate.of(2026, 4, 30), 20);

        try (var nora = open("nora");
                var petra = open("petra")) {
            Analysed.now(database, world.maya.workspace(), secret, open);

            nora.awaits("kpi:" + secret.id().value());
            petra.awaits("kpi:" + open.id().value());
            assertThat(petra.heard())
                    .contains("kpis")
                    .doesNotContain("kpi:" + secret.id().value());
        }
    }

    @Test
    void everyStepOfAnAnalysisIsHeard() {
        world.database.get(AnalysisRuns.class).start(world.maya);

        try (var page = open("maya")) {
            Analysed.allOf(database, world.maya);

            page.awaits("analysis:" + world.maya.workspace());
        }
    }

    @Test
    void valuesOfManyKpisAreToldAtOnce() {
        var kpis =
                IntStream.range(0, 30).mapToObj(i -> world.kpi("Turnover " + i)).toList();
        var rows = kpis.stream()
                .map(kpi -> new KpiRecording(kpi.id(), Recording.of(LocalDate.of(2026, 4, 30), 20)))
                .toList();

        try (var page = open("petra")) {
            world.database.get(Measurements.class).recordAll(world.nora, rows, "test");

            page.awaits("everything");
            assertThat(page.heard()).noneMatch(said -> said.startsWith("kpi:"));
        }
    }

    @Test
    void anotherWorkspaceHearsNothing() {
        var elsewhere = new World(world.database);
        var objective = world.companyObjective("Keep customers");
        var theirs = elsewhere.companyObjective("Their own");

        try (var page = new OpenPage(world.database, elsewhere.secretOf("maya"))) {
            world.keyResult(world.maya, objective, "Churn falls");
            elsewhere.keyResult(elsewhere.maya, theirs, "Something");

            page.awaits("objective:" + theirs.id().value());
            assertThat(page.heard())
                    .doesNotContain("objective:" + objective.id().value());
        }
    }

    @Test
    void aPageHearsWhatChangedWhileItWasOnItsWay() throws InterruptedException {
        var secret = world.companyObjective("Buy a rival");
        var open = world.companyObjective("Keep customers");
        world.database
                .get(Objectives.class)
                .share(world.maya, secret.id(), new Audience(Set.of(world.nora.person()), Set.of()));
        var petra = world.secretOf("petra");
        TimeUnit.SECONDS.sleep(1); // that petra joined is no news of this page
        var asked = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(500);
        world.keyResult(world.maya, secret, "Letters of intent");
        world.keyResult(world.maya, open, "Churn falls");

        try (var late = new OpenPage(database.program(), petra, asked);
                var later = new OpenPage(database.program(), petra)) {
            late.awaits("objective:" + open.id().value());
            assertThat(late.heard())
                    .doesNotContain("everything", "objective:" + secret.id().value());
            assertThat(later.heard()).containsExactly("hello");
        }
    }

    @Test
    void strangersHearNothing() {
        assertThat(new Visitor(world.database).get("/live").status()).isNotEqualTo(200);
    }

    private OpenPage open(String name) {
        return new OpenPage(world.database, world.secretOf(name));
    }
}
