package org.waymark.web.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.Statements;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.cycles.Cycles;
import org.waymark.initiatives.Initiative.Status;
import org.waymark.initiatives.InitiativeMoves;
import org.waymark.objectives.Objectives;
import org.waymark.people.Audience;

@BothDatabases
class BoardPageTest {
    private final World world;

    BoardPageTest(TestDatabase database) {
        world = new World(database);
    }

    @Test
    void aColumnHoldsTheCardsOfItsStatusInTheirOrder() {
        var moves = world.database.get(InitiativeMoves.class);
        var one = world.initiative(world.nora, "One");
        var two = world.initiative(world.nora, "Two");
        world.initiative(world.nora, "Three");
        moves.move(world.nora, two.id(), Status.PLANNED, one.id());
        moves.move(world.nora, one.id(), Status.ACTIVE, null);

        var page = world.visitor("petra").open("/board");

        assertThat(page.select("#lane-PLANNED .card a b").eachText()).startsWith("Two", "Three");
        assertThat(page.select("#lane-ACTIVE .card a b").eachText()).contains("One");
        assertThat(page.select("#lane-PLANNED [data-count]").text()).isEqualTo("2");
        assertThat(page.select("[draggable=true], #card-moves")).isEmpty();
    }

    @Test
    void newWorkIsOfferedWhileTheCycleIsOpen() {
        world.initiative(world.nora, "One");
        var nora = world.visitor("nora");
        assertThat(nora.open("/board").select("main a[href^=/initiatives/new]")).isNotEmpty();

        world.database.get(Cycles.class).close(world.maya, world.quarter.id());

        assertThat(nora.open("/board?cycle=" + world.quarter.slug()).select("main a[href^=/initiatives/new]"))
                .isEmpty();
    }

    @Test
    void aFullColumnShowsTheFirstOnesAndTheRestWhenAsked() {
        for (var i = 0; i < 30; i++) world.initiative(world.nora, "Card " + i);
        var maya = world.visitor("maya");

        var page = maya.open("/board");

        assertThat(page.select("#lane-PLANNED .card")).hasSize(25);
        var more = page.selectFirst("#lane-PLANNED .more");
        assertThat(more.text()).isEqualTo("Show 5 more");
        assertThat(maya.open(more.attr("href")).select("#lane-PLANNED .card")).hasSize(30);
        assertThat(Statements.during(() -> maya.get("/board"))).isLessThanOrEqualTo(5);
    }

    @Test
    void itIsFilteredByOwnerAndText() {
        world.initiative(world.nora, "Coaching programme");
        world.initiative(world.maya, "Pay bands published");
        var maya = world.visitor("maya");

        assertThat(maya.open("/board?owner=me").select(".card a b").eachText()).containsExactly("Pay bands published");
        assertThat(maya.open("/board?q=coach").select(".card a b").eachText()).containsExactly("Coaching programme");
        assertThat(maya.open("/board/choices?of=owner").select("#choices a").eachText())
                .contains("Nora Bakke", "Maya Lindqvist");
    }

    @Test
    void whatServesOnlyWhatOneMayNotSeeIsNotOnIt() {
        var secret = world.companyObjective("Close the Aarhus plant");
        world.initiative(world.maya, "Talk to the works council", world.keyResult(world.maya, secret, "Talks held"));
        world.database.get(Objectives.class).share(world.maya, secret.id(), new Audience(Set.of(), Set.of()));

        assertThat(world.visitor("nora").open("/board").text()).doesNotContain("works council");
        assertThat(world.visitor("maya").open("/board").text()).contains("Talk to the works council");
    }

    @Test
    void aDraggedCardIsAnsweredWithAWordThatTakesItBack() {
        var one = world.initiative(world.nora, "One");
        var nora = world.visitor("nora");
        nora.open("/board");

        var answer = nora.post(
                "/initiatives/" + one.id().value() + "/status",
                new String[] {"HX-Request", "true"},
                "status",
                "DONE",
                "back",
                "/board");

        assertThat(answer.page().select(".toast").text()).contains("One: Done");
        nora.submit(answer.page().selectFirst(".toast form"));
        assertThat(nora.open("/board").select("#lane-PLANNED .card a b").eachText())
                .contains("One");
    }
}
