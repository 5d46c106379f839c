package org.waymark.web.picks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.alignment.Alignment;
import org.waymark.alignment.Link;
import org.waymark.alignment.Ref;
import org.waymark.cycles.Cycles;

@BothDatabases
class PickPageTest {
    private final World world;

    PickPageTest(TestDatabase database) {
        world = new World(database);
    }

    @Test
    void whatFitsIsOfferedWhileTyping() {
        world.companyObjective("Make Halden a place people choose to stay");
        var visitor = world.visitor("petra");

        assertThat(visitor.get("/picks/people?field=owner&owner=bak")
                        .page()
                        .select("option")
                        .attr("value"))
                .startsWith("Nora Bakke (nora-");
        assertThat(visitor.get("/picks/teams?field=team&team=PEO").text()).contains("\"People\"");
        assertThat(visitor.get("/picks/goals?field=parent&parent=halden").text())
                .contains("choose to stay (Q2 2026)");
    }

    @Test
    void whereOnlyAKeyResultFitsNoObjectiveIsOffered() {
        var objective = world.companyObjective("Make Halden a place people choose to stay");
        world.keyResult(world.maya, objective, "People who choose to stay");

        var options = world.visitor("petra")
                .get("/picks/key-results?field=keyResult&keyResult=choose")
                .page()
                .select("option");

        assertThat(options.eachAttr("value")).containsExactly("People who choose to stay (Q2 2026)");

        world.database.get(Cycles.class).close(world.maya, world.quarter.id());

        assertThat(world.visitor("petra")
                        .get("/picks/key-results?field=keyResult&keyResult=choose")
                        .page()
                        .select("option"))
                .as("of a closed cycle")
                .isEmpty();
    }

    @Test
    void aParentIsFoundInAllOpenCyclesAndWhatStandsBelowSaysWhyItCannotBeOne() {
        var stay = world.companyObjective("Make Halden a place people choose to stay");
        var habits = world.teamObjective("Give managers habits");
        world.keyResult(world.nora, habits, "Managers trained");
        world.database.get(Alignment.class).link(world.nora, Ref.to(habits), Ref.to(stay), Link.Kind.SUPPORT, 1);
        var path = "/picks/parents?field=parent&parent=";

        var rows = world.visitor("petra").get(path + "mana").page();
        assertThat(rows.select("[role=option]").eachText())
                .containsExactly("Give managers habits People", "Managers trained People · key result");
        assertThat(rows.select(".group").eachText()).containsExactly("Q2 2026");
        assertThat(rows.select("[aria-disabled]")).isEmpty();
        var below = world.visitor("nora")
                .get(path + "mana&child=" + stay.id().value())
                .page();
        assertThat(below.select("[aria-disabled]").text()).contains("is for it already, so it cannot be above it");
        assertThat(new World(world.database)
                        .visitor("maya")
                        .get(path + "mana")
                        .page()
                        .select("[role=option]"))
                .isEmpty();

        world.database.get(Cycles.class).close(world.maya, world.quarter.id());

        assertThat(world.visitor("petra").get(path + "mana").page().select("[role=option]"))
                .as("of a closed cycle")
                .isEmpty();
    }

    @Test
    void whatIsLongerThanAnyTitleFitsNothingAndEachWordCounts() {
        world.companyObjective("Make Halden a place people choose to stay for good and always");
        var visitor = world.visitor("petra");

        assertThat(visitor.get("/picks/parents?field=parent&parent=" + "a".repeat(500))
                        .page()
                        .text())
                .isEqualTo("Nothing of this name that you may see");
        assertThat(visitor.get("/picks/people?field=owner&owner=" + "a".repeat(500))
                        .page()
                        .select("option"))
                .isEmpty();
        var start = "/picks/parents?field=parent&parent=stay+make+halden+a+place+people+choose+for+";
        assertThat(visitor.get(start + "ALW%C3%84YS").page().select("[role=option]"))
                .hasSize(1);
        assertThat(visitor.get(start + "never").page().select("[role=option]")).isEmpty();
    }

    @Test
    void whatOneMayNotSeeIsNotOffered() {
        world.companyObjective("Make Halden a place people choose to stay");
        var stranger = new World(world.database).visitor("maya");

        assertThat(stranger.get("/picks/goals?field=q&q=halden").page().select("option"))
                .isEmpty();
        assertThat(stranger.get("/picks/secrets?field=q&q=a").status()).isEqualTo(404);
    }
}
