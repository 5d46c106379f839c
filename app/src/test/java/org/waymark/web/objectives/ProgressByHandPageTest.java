package org.waymark.web.objectives;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.objectives.Judgements;
import org.waymark.objectives.Objective;

@BothDatabases
class ProgressByHandPageTest {
    private static final String MARK = ".tag:contains(Progress by hand), .hand[aria-label=Progress by hand]";

    private final World world;
    private Objective objective;

    ProgressByHandPageTest(TestDatabase database) {
        world = new World(database);
        objective = world.companyObjective("Keep customers");
    }

    @BeforeEach
    void besideOneThatIsCounted() {
        world.keyResult(world.maya, world.companyObjective("Sell abroad"), "Shops opened");
        objective = world.database.get(Judgements.class).override(world.maya, objective.id(), 0.4, "As I see it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/objectives", "/map", "/timeline", "/people/{maya}"})
    void eachListSaysWhoseProgressIsSetByHand(String path) {
        var page = world.visitor("petra")
                .open(path.replace("{maya}", world.maya.person().toString()));

        assertThat(page.select("main").text()).contains("Sell abroad");
        assertThat(page.select(MARK))
                .singleElement()
                .extracting(ProgressByHandPageTest::card)
                .asString()
                .contains("Keep customers");
    }

    @Test
    void whatIsCountedAgainIsNoLongerMarked() {
        world.database.get(Judgements.class).removeOverride(world.maya, objective.id());

        assertThat(world.visitor("petra").open("/objectives").select(MARK)).isEmpty();
    }

    private static String card(Element tag) {
        var card = tag.closest("tr, li, a");
        return card == null ? "" : card.text();
    }
}
