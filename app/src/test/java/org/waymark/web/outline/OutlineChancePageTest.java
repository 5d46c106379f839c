package org.waymark.web.outline;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.insights.Analysed;
import org.waymark.insights.KeyResultOutlook;
import org.waymark.objectives.KeyResult;

/** How likely key results are, in the outline. */
@BothDatabases
class OutlineChancePageTest {
    private final TestDatabase database;
    private final World world;

    OutlineChancePageTest(TestDatabase database) {
        this.database = database;
        world = new World(database);
    }

    @Test
    void aKeyResultShowsItsChanceAndWhereItIsHeading() {
        var objective = world.companyObjective("Keep people");
        var engagement = world.keyResult(world.maya, objective, "Engagement");
        var talks = world.keyResult(world.maya, objective, "Talks");
        world.keyResult(world.maya, objective, "Not judged");
        world.checkIn(world.maya, engagement, 50, 7);
        heading(engagement, 0.43, 83);
        heading(talks, 0.77, 110);

        var page = world.visitor("petra").open("/objectives");

        assertThat(page.select("tr.k .c-chance"))
                .extracting(Element::text)
                .containsExactly("about 4 times in 10: 45%", "about 8 times in 10: 75%", "");
        assertThat(page.select("tr.o .c-chance").text()).isEqualTo("1 of 2 likely");
        assertThat(page.select("tr.k .c-trend path.fan-80")).hasSize(1);
        assertThat(page.select("thead .c-chance a").attr("href")).isEqualTo("/methods/chance");
    }

    @Test
    void whatIsDoneIsReachedWhateverItsChance() {
        var engagement = world.keyResult(world.maya, world.companyObjective("Keep people"), "Engagement");
        world.checkIn(world.maya, engagement, 100, 10);
        heading(engagement, 0.97, 100);

        assertThat(world.visitor("petra")
                        .open("/objectives")
                        .select("tr.k .c-chance")
                        .text())
                .isEqualTo("reached");
    }

    @Test
    void theBriefSaysHowLittleHopeIsLeft() {
        var objective = world.companyObjective("Grow");
        var engagement = world.keyResult(world.maya, objective, "Engagement");
        var talks = world.keyResult(world.maya, objective, "Talks");
        world.checkIn(world.maya, engagement, 10, 8);
        world.checkIn(world.maya, talks, 12, 8);
        heading(engagement, 0.03, 30);
        assertThat(brief()).endsWith("2 key results are off track.");

        heading(talks, 0.12, 40);

        assertThat(brief()).endsWith("2 key results are off track, none with more than a 10% chance.");
    }

    private String brief() {
        return world.visitor("petra").open("/objectives").select(".brief").text();
    }

    private void heading(KeyResult keyResult, double chance, double middle) {
        var end = new KeyResultOutlook.End(middle, middle - 10, middle + 10);
        Analysed.chance(database, world.maya.workspace(), keyResult, chance, end);
    }
}
