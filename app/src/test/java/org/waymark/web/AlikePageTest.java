package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.BothDatabases;
import org.waymark.Statements;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.kpis.Kpis;
import org.waymark.objectives.Objectives;
import org.waymark.people.Audience;

/** What was read for one reader is shown to others who see the same, and to nobody else. */
@BothDatabases
class AlikePageTest {
    private final World world;

    AlikePageTest(TestDatabase database) {
        world = new World(database);
        world.companyObjective("Grow in the north");
        world.kpi("Turnover");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/objectives", "/timeline", "/objectives?sort=progress", "/timeline?open=all"})
    void anObjectiveOfFewIsShownToThemAlone(String path) {
        var secret = world.teamObjective("Find a new site");
        world.database.get(Objectives.class).share(world.nora, secret.id(), Audience.NOBODY);

        for (var round = 0; round < 2; round++) {
            assertThat(text("petra", path)).contains("Grow in the north").doesNotContain("Find a new site");
            assertThat(text("nora", path)).contains("Grow in the north", "Find a new site");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/objectives", "/timeline"})
    void aDraftIsShownToWhoMayReadIt(String path) {
        var draft = world.teamObjective("Find a new site");
        world.database.get(Objectives.class).withdraw(world.nora, draft.id());

        for (var round = 0; round < 2; round++) {
            assertThat(text("petra", path)).doesNotContain("Find a new site");
            assertThat(text("nora", path)).contains("Find a new site");
            assertThat(text("maya", path)).contains("Find a new site");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/kpis", "/kpis?view=tiles"})
    void aKpiOfFewIsShownToThemAlone(String path) {
        var secret = world.kpi("Bonus");
        world.database.get(Kpis.class).share(world.nora, secret.id(), secret.version(), true, Audience.NOBODY);

        for (var round = 0; round < 2; round++) {
            assertThat(text("petra", path)).contains("Turnover").doesNotContain("Bonus");
            assertThat(text("nora", path)).contains("Turnover", "Bonus");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/objectives", "/timeline", "/kpis"})
    void whatAnotherReaderSawAlikeIsNotReadAgainUntilSomethingIsWritten(String path) {
        var petra = world.visitor("petra");
        var nora = world.visitor("nora");
        var first = Statements.during(() -> petra.open(path));

        // on PostgreSQL also other programs on the same server write in between
        var kept = IntStream.range(0, 10)
                .map(_ -> Statements.during(() -> nora.open(path)))
                .min()
                .orElseThrow();
        world.companyObjective("Grow in the south");
        world.kpi("Absence");
        var third = Statements.during(() -> petra.open(path));

        assertThat(kept).isLessThan(first);
        assertThat(third).isEqualTo(first).isLessThanOrEqualTo(5);
        assertThat(nora.open(path).text()).contains(path.equals("/kpis") ? "Absence" : "Grow in the south");
    }

    private String text(String who, String path) {
        return world.visitor(who).open(path).text();
    }
}
