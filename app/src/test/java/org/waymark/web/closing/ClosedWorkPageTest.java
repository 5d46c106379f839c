package org.waymark.web.closing;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.World;
import org.waymark.initiatives.Initiative;
import org.waymark.initiatives.InitiativeMoves;
import org.waymark.initiatives.Initiatives;
import org.waymark.objectives.Carry;
import org.waymark.objectives.CycleClosing;
import org.waymark.objectives.GradeWish;
import org.waymark.objectives.Grades;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Next;

/** Work may go on after its cycle; the pages of the closed cycle keep how it stood. */
@BothDatabases
class ClosedWorkPageTest {
    private final World world;
    private final Visitor petra;
    private final CycleClosing closing;
    private final InitiativeMoves moves;
    private final KeyResult talks;
    private final Initiative jigs;
    private final Initiative alone;

    ClosedWorkPageTest(TestDatabase database) {
        world = new World(database);
        petra = world.visitor("petra");
        closing = database.get(CycleClosing.class);
        moves = database.get(InitiativeMoves.class);
        talks = world.keyResult(world.maya, world.companyObjective("People choose to stay"), "Talks held");
        jigs = world.initiative(world.maya, "Jigs", talks);
        moves.state(world.maya, jigs.id(), 0.4);
        alone = world.initiative(world.maya, "Alone");
        close();
    }

    @Test
    void whatIsFinishedAfterTheCloseWasNotFinishedAtTheClose() {
        moves.move(world.maya, jigs.id(), Initiative.Status.DONE, null);

        assertThat(work("/key-results/" + talks.id().value())).contains("Planned", "40%");
        assertThat(work("/objectives/" + talks.objective().value())).contains("Planned", "40%");
        assertThat(petra.open("/initiatives/" + jigs.id().value())
                        .select("main")
                        .text())
                .contains("Done", "100%");
    }

    @Test
    void whatIsArchivedAfterTheCloseIsStillThere() {
        world.database.get(Initiatives.class).archive(world.maya, jigs.id());

        assertThat(work("/key-results/" + talks.id().value())).contains("Jigs", "Planned");
    }

    @Test
    void whoTakesTheCloseBackSeesTheWorkAsItIsNow() {
        moves.move(world.maya, jigs.id(), Initiative.Status.DONE, null);

        closing.reopen(world.maya, world.quarter.id());

        assertThat(work("/key-results/" + talks.id().value())).contains("Done", "100%");
    }

    @Test
    void theBoardOfTheClosedCycleKeepsItsCardsWhereTheyStood() {
        moves.move(world.maya, jigs.id(), Initiative.Status.DONE, null);
        world.database.get(Initiatives.class).archive(world.maya, alone.id());

        var board = world.visitor("maya").open("/board?cycle=" + world.quarter.slug());

        assertThat(board.select("#lane-PLANNED .card a b").eachText()).containsExactly("Jigs", "Alone");
        assertThat(board.select("#lane-PLANNED [data-count]").text()).isEqualTo("2");
        assertThat(board.select("#lane-DONE .card")).isEmpty();
        assertThat(board.select("[draggable=true], #card-moves, .card[data-live]"))
                .isEmpty();
        assertThat(board.select(".as-stood").text()).isEqualTo("Work as it stood when the cycle was closed");
    }

    @Test
    void theTimelineOfTheClosedCycleKeepsItsBarsAsTheyStood() {
        moves.move(world.maya, jigs.id(), Initiative.Status.DROPPED, null);

        var timeline = world.visitor("maya").open("/timeline?cycle=" + world.quarter.slug());

        assertThat(timeline.select(".g-i").eachText())
                .satisfiesExactly(
                        one -> assertThat(one).contains("Jigs", "Planned"),
                        other -> assertThat(other).contains("Alone", "Planned"));
        assertThat(timeline.select("[data-shift], .g-days")).isEmpty();
        assertThat(timeline.select(".as-stood").text()).isEqualTo("Work as it stood when the cycle was closed");
    }

    @Test
    void workThatGoesOnStandsOnBothBoards() {
        closing.reopen(world.maya, world.quarter.id());
        world.database
                .get(Grades.class)
                .grade(world.maya, talks.id(), new GradeWish(null, "", Next.CARRY, "", Carry.ON));
        close();

        var closed = petra.open("/board?cycle=" + world.quarter.slug()).selectFirst("#lane-PLANNED .card");
        assertThat(closed.text()).contains("Jigs", "Talks held").doesNotContain("more");
        assertThat(next().text()).contains("Jigs", "and 1 more");

        closing.reopen(world.maya, world.quarter.id());
        assertThat(petra.open("/board?cycle=" + world.quarter.slug())
                        .selectFirst("#lane-PLANNED .card")
                        .text())
                .as("what the close made is archived, and is served no more")
                .doesNotContain("more");
        close();
        assertThat(next().text()).contains("and 1 more");
    }

    private Element next() {
        return petra.open("/board?cycle=2026-q3").selectFirst("#lane-PLANNED .card");
    }

    private void close() {
        closing.close(
                world.maya,
                world.quarter.id(),
                closing.plan(world.maya, world.quarter.id()).fingerprint());
    }

    private String work(String address) {
        return petra.open(address).select("#work").text();
    }
}
