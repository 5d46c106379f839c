package org.waymark.web.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.Statements;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.World;
import org.waymark.objectives.KeyResult;

@BothDatabases
class CalendarPageTest {
    private final World world;
    private final Visitor nora;
    private final KeyResult keyResult;

    CalendarPageTest(TestDatabase database) {
        world = new World(database);
        nora = world.visitor("nora");
        keyResult = world.keyResult(world.nora, world.teamObjective("Be predictable"), "Late shift changes");
        world.checkIn(world.nora, keyResult, 10, 7);
        world.kpi("Voluntary turnover");
    }

    @Test
    void whatIsDueStandsInItsDayOfTheMonth() {
        var page = nora.open("/calendar");

        assertThat(page.select(".cal-title").text()).isEqualTo("May 2026");
        assertThat(page.select(".cal > li")).hasSize(35);
        var day = page.selectFirst(".cal > li:has(time[datetime=2026-05-26])");
        assertThat(day.select(".ev").attr("href"))
                .isEqualTo("/key-results/" + keyResult.id().value());
        assertThat(page.select(".cal > li[aria-current] time").attr("datetime")).isEqualTo("2026-05-19");
        assertThat(page.select(".cal-agenda").text()).contains("Late shift changes, check-in due");
    }

    @Test
    void otherDaysAreTurnedTo() {
        var june = nora.open(
                nora.open("/calendar").select("[aria-label=Next month]").attr("href"));

        assertThat(june.select(".cal-title").text()).isEqualTo("June 2026");
        assertThat(june.select("time[datetime=2026-06-05] + .vh").text()).contains("1 entry");
        assertThat(nora.open("/calendar?look=agenda&day=2026-06-01")
                        .select(".cal-agenda")
                        .text())
                .contains("Voluntary turnover, value due");
        assertThat(nora.get("/calendar?day=0000-99-99&hide=x&team=nonsense&look=no")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theAddressSaysWhatShows() {
        assertThat(nora.open("/calendar?hide=check-ins").select(".cal").text()).doesNotContain("Late shift changes");
        assertThat(world.visitor("maya")
                        .open("/calendar?owner=me")
                        .select(".cal")
                        .text())
                .doesNotContain("Late shift changes");
        assertThat(nora.open("/calendar?team=" + world.people.id().value())
                        .select(".cal")
                        .text())
                .contains("Late shift changes");
    }

    @Test
    void aPageTakesAtMostFiveStatements() {
        nora.get("/calendar");

        assertThat(Statements.during(
                        () -> nora.get("/calendar?team=" + world.people.id().value())))
                .isLessThanOrEqualTo(5);
    }
}
