package org.waymark.web.cycles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.World;

@BothDatabases
class CyclesPageTest {
    private final World world;
    private final Visitor maya;

    CyclesPageTest(TestDatabase database) {
        world = new World(database);
        maya = world.visitor("maya");
    }

    @Test
    void aYearHoldsItsQuartersAndSaysWhichOneRuns() {
        var page = maya.open("/cycles");

        assertThat(page.select(".cycle-line b").eachText()).containsExactly("2026", "Q2 2026", "Q3 2026", "Q4 2026");
        assertThat(page.select("[data-phase=active]:not([data-top]) b").text()).isEqualTo("Q2 2026");
    }

    @Test
    void theNextCycleIsOneClickAndUndoTakesItBack() {
        maya.submit(maya.open("/cycles").selectFirst(".page-head form"));

        var page = maya.open("/cycles");
        assertThat(page.select(".cycle-line b").eachText()).contains("2027", "Q1 2027");

        maya.post(page.select("[data-undo]").attr("data-undo"));
        assertThat(maya.open("/cycles").select(".cycle-line b").eachText()).doesNotContain("Q1 2027");
    }

    @Test
    void aYearMadeAheadDoesNotTakeTheNextQuarterAway() {
        maya.submit(maya.open("/cycles/new").selectFirst("main form"), "rhythm", "YEAR", "start", "2027-01-01");

        var page = maya.open("/cycles");

        assertThat(page.select(".page-head form").text()).contains("Q4 2026");
        maya.submit(page.selectFirst(".page-head form"));
        assertThat(maya.open("/cycles").select(".cycle-line b").eachText()).contains("2027", "Q1 2027");
    }

    @Test
    void closingIsTakenBackByUndo() {
        maya.submit(maya.open(quarter() + "/closure/new").selectFirst("main form"));
        var page = maya.open("/cycles");
        assertThat(page.select("[data-phase=closed] b").text()).isEqualTo("Q2 2026");

        maya.post(page.select("[data-undo]").attr("data-undo"));
        assertThat(maya.open("/cycles").select("[data-phase=closed]")).isEmpty();
    }

    @Test
    void reopeningIsOfferedWithinItsGraceTimeOnly() {
        maya.submit(maya.open(quarter() + "/closure/new").selectFirst("main form"));
        assertThat(maya.open("/cycles").select("form[action$=reopening]")).isNotEmpty();

        world.database.clock().pass(Duration.ofDays(15));

        var later = world.visitor("maya").open("/cycles");
        assertThat(later.select(".cycle-line form[action$=reopening]")).isEmpty();
        assertThat(later.select("[data-phase=closed] a[href$=report]")).hasSize(1);
    }

    @Test
    void aCycleThatHoldsSomethingIsNotDeleted() {
        world.companyObjective("Make this a place people choose to stay");

        assertThat(maya.post(quarter() + "/deletion", "_back", "/cycles").status())
                .isEqualTo(409);
    }

    @Test
    void aCustomCycleNeedsItsLastDayAndAQuarterDoesNot() {
        var form = maya.open("/cycles/new").selectFirst("main form");

        assertThat(maya.submit(form, "rhythm", "CUSTOM", "start", "2028-02-10", "name", "Sprint")
                        .status())
                .isEqualTo(422);
        assertThat(maya.submit(form, "rhythm", "QUARTER", "start", "2028-01-01").status())
                .isEqualTo(303);
        assertThat(maya.open("/cycles").select(".cycle-line b").eachText()).contains("Q1 2028");
    }

    @Test
    void aRefusalSaysDaysAsThePageDoes() {
        var form = maya.open("/cycles/new").selectFirst("main form");

        var refused = maya.submit(form, "rhythm", "QUARTER", "start", "2026-04-01");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("main").text())
                .contains("Q2 2026, which runs from Wed 1 Apr to Tue 30 Jun")
                .doesNotContain("2026-06-30.");
    }

    @Test
    void aNameThatIsTakenIsRefusedAtItsField() {
        var form = maya.open("/cycles/new").selectFirst("main form");

        var refused =
                maya.submit(form, "rhythm", "CUSTOM", "start", "2028-02-01", "end", "2028-02-20", "name", "Q2 2026");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#f-name-error").text())
                .isEqualTo(
                        "There is a cycle Q2 2026 already, from Wed 1 Apr to Tue 30 Jun. Give this one another name.");
    }

    @Test
    void membersLookButDoNotTouch() {
        var nora = world.visitor("nora");

        assertThat(nora.open("/cycles").select("main form, main .drop")).isEmpty();
        assertThat(nora.get("/cycles/new").status()).isEqualTo(403);
        assertThat(nora.post(quarter() + "/closure").status()).isEqualTo(403);
    }

    private String quarter() {
        return "/cycles/" + world.quarter.id().value();
    }
}
