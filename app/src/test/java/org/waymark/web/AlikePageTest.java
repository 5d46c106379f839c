package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.BothDatabases;
import org.waymark.Statements;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.alignment.Alignment;
import org.waymark.alignment.Link;
import org.waymark.alignment.Ref;
import org.waymark.kpis.Kpis;
import org.waymark.objectives.Aim;
import org.waymark.objectives.Aims;
import org.waymark.objectives.Objectives;
import org.waymark.people.Audience;
import org.waymark.people.TeamWish;
import org.waymark.people.Teams;

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
    @ValueSource(strings = {"/objectives", "/timeline", "/objectives?sort=progress", "/timeline?open=all", "/map"})
    void anObjectiveOfFewIsShownToThemAlone(String path) {
        var secret = world.teamObjective("Find a new site");
        world.database.get(Objectives.class).share(world.nora, secret.id(), Audience.NOBODY);

        for (var round = 0; round < 2; round++) {
            assertThat(text("petra", path)).contains("Grow in the north").doesNotContain("Find a new site");
            assertThat(text("nora", path)).contains("Grow in the north", "Find a new site");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/objectives", "/timeline", "/map"})
    void aDraftIsShownToWhoMayReadIt(String path) {
        var draft = world.teamObjective("Find a new site");
        world.database.get(Objectives.class).withdraw(world.nora, draft.id());

        for (var round = 0; round < 2; round++) {
            assertThat(text("petra", path)).doesNotContain("Find a new site");
            assertThat(text("nora", path)).contains("Find a new site");
            assertThat(text("maya", path)).contains("Find a new site");
        }
    }

    @Test
    void beneathAnObjectiveStandsWhatItsReaderMaySee() {
        var top = world.companyObjective("Win the south");
        var secret = world.teamObjective("Find a new site");
        world.database.get(Alignment.class).link(world.nora, Ref.to(secret), Ref.to(top), Link.Kind.SUPPORT, 1);
        world.database.get(Objectives.class).share(world.nora, secret.id(), Audience.NOBODY);
        var path = "/objectives/" + top.id().value();

        for (var round = 0; round < 2; round++) {
            assertThat(text("petra", path)).contains("Win the south").doesNotContain("Find a new site");
            assertThat(text("nora", path)).contains("Win the south", "Find a new site");
        }
        assertThat(world.visitor("petra")
                        .get("/objectives/" + secret.id().value())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void onTheKpiStandWhatItsReaderMaySee() {
        var turnover = world.kpi("Leavers");
        var secret = world.teamObjective("Find a new site");
        world.database.get(Aims.class).aim(world.nora, secret.id(), new Aim(turnover.id(), Aim.Way.DOWN, 3.0, 90));
        world.database.get(Objectives.class).share(world.nora, secret.id(), Audience.NOBODY);
        var path = "/kpis/" + turnover.id().value();

        for (var round = 0; round < 2; round++) {
            assertThat(text("petra", path)).contains("Leavers").doesNotContain("Find a new site");
            assertThat(text("nora", path)).contains("Leavers", "Find a new site");
        }
    }

    @Test
    void aCardOfWorkForAnObjectiveOfFewIsShownToThemAlone() {
        var secret = world.teamObjective("Find a new site");
        var part = world.keyResult(world.nora, secret, "Ten sites seen");
        world.initiative(world.nora, "Look at maps", part);
        world.initiative(world.nora, "Tidy up");
        world.database.get(Objectives.class).share(world.nora, secret.id(), Audience.NOBODY);

        for (var round = 0; round < 2; round++) {
            assertThat(text("petra", "/board")).contains("Tidy up").doesNotContain("Look at maps");
            assertThat(text("nora", "/board")).contains("Tidy up", "Look at maps");
        }
    }

    @Test
    void inThePlanningOfATeamStandsWhatItsReaderMaySee() {
        var secret = world.teamObjective("Find a new site");
        world.database.get(Objectives.class).share(world.nora, secret.id(), Audience.NOBODY);
        var path = "/planning?cycle=%s&open=company,%s"
                .formatted(world.quarter.slug(), world.people.id().value());

        for (var round = 0; round < 2; round++) {
            assertThat(text("petra", path)).contains("Grow in the north").doesNotContain("Find a new site");
            assertThat(text("nora", path)).contains("Grow in the north", "Find a new site");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/calendar?look=agenda", "/calendar?look=agenda&owner=me"})
    void aDayOfAnObjectiveOfFewIsShownToThemAlone(String path) {
        var secret = world.teamObjective("Find a new site");
        world.keyResult(world.nora, secret, "Ten sites seen");
        world.database.get(Objectives.class).share(world.nora, secret.id(), Audience.NOBODY);

        for (var round = 0; round < 2; round++) {
            assertThat(text("petra", path)).doesNotContain("Ten sites seen");
            assertThat(text("nora", path)).contains("Ten sites seen");
        }
    }

    @Test
    void whatStandsAroundIsTrueAgainAfterEachWrite() {
        var nora = world.visitor("nora");
        for (var round = 0; round < 3; round++) {
            var name = "Team " + round;
            assertThat(nora.open("/inbox").text()).doesNotContain(name);
            world.database.get(Teams.class).found(world.maya, new TeamWish(name, ""), null);
            assertThat(nora.open("/inbox").text()).contains(name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/kpis", "/kpis?view=tiles", "/kpis?view=grid", "/kpis/tree"})
    void aKpiOfFewIsShownToThemAlone(String path) {
        var secret = world.kpi("Bonus");
        world.database.get(Kpis.class).share(world.nora, secret.id(), secret.version(), true, Audience.NOBODY);

        for (var round = 0; round < 2; round++) {
            assertThat(text("petra", path)).contains("Turnover").doesNotContain("Bonus");
            assertThat(text("nora", path)).contains("Turnover", "Bonus");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/objectives",
                "/timeline",
                "/map",
                "/kpis",
                "/calendar?look=agenda&day=2026-06-01",
                "/planning?cycle=2026-q2&open=company"
            })
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
        assertThat(nora.open(path).text())
                .contains(path.matches("/kpis|/calendar.*") ? "Absence" : "Grow in the south");
    }

    private String text(String who, String path) {
        return world.visitor(who).open(path).text();
    }
}
