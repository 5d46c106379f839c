package org.waymark.web.kpis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.Statements;
import org.waymark.TestDatabase;
import org.waymark.insights.Analysed;
import org.waymark.kpis.DatedTarget;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Recording;
import org.waymark.measure.Direction;
import org.waymark.people.Audience;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.platform.Role;

@BothDatabases
class BoardPageTest {
    private final KpiStage stage;

    BoardPageTest(TestDatabase database) {
        stage = new KpiStage(database);
    }

    @Test
    void withoutAnyKpiThePageSaysWhatAKpiIsAndOffersToDefineOne() {
        var page = stage.visitor().open("/kpis");

        assertThat(page.select(".empty a.primary").attr("href")).isEqualTo("/kpis/new");
    }

    @Test
    void aRowTellsValueTargetStandingAndTheYearBefore() {
        var kpi = stage.turnover(18.3);

        var row = stage.visitor()
                .open("/kpis")
                .selectFirst("tr[data-live=kpi:" + kpi.id().value() + "]");

        assertThat(row.select(".k-now").text()).isEqualTo("18.3%");
        assertThat(row.select(".k-target").text()).isEqualTo("at most 15%");
        assertThat(row.select(".k-status summary").text()).isEqualTo("Misses target");
        assertThat(row.select(".k-year").text()).isEqualTo("−1.7 pts");
        assertThat(row.select(".k-fresh").text()).isEqualTo("Apr 2026");
        assertThat(row.select(".k-spark svg").attr("aria-label")).contains("Turnover", "18.3%", "Apr 2026");
    }

    @Test
    void tabsCountTheStandingsAndShowThem() {
        stage.turnover(18.3);
        stage.define("Churn", "Customers", Direction.LOWER);

        var page = stage.visitor().open("/kpis?tab=misses");

        assertThat(page.select(".tabs [aria-current]").text()).isEqualTo("Misses target 1");
        assertThat(page.select("tbody a[href]").eachText()).contains("Turnover").doesNotContain("Churn");
    }

    @Test
    void aFilterOffersTheOwnersOfKpisThatOneMaySeeWhenItOpens() {
        stage.turnover(18.3);
        var path = stage.visitor()
                .open("/kpis?tab=misses")
                .select("details.drop[hx-get*=of=owner]")
                .attr("hx-get");

        var choices = stage.visitor().open(path).select("#choices li a");

        assertThat(choices).hasSize(2);
        assertThat(choices.last().attr("href")).startsWith("/kpis?owner=").endsWith("&tab=misses");
        assertThat(stage.visitor().open(path + "&find=nobody").select("#choices li a"))
                .hasSize(1);
        assertThat(stage.visitor().get("/kpis/choices?of=salary").status()).isEqualTo(404);
    }

    @Test
    void aValueThatIsOverdueIsLate() {
        var kpi = stage.define("Churn", "Customers", Direction.LOWER);
        stage.measurements.record(stage.ada, kpi.id(), List.of(Recording.of(LocalDate.parse("2026-03-31"), 3)), "form");

        var page = stage.visitor().open("/kpis?tab=late");

        assertThat(page.select(".k-fresh.late").text()).isEqualTo("late 14 days");
    }

    @Test
    void filtersNarrowTheBoardByTextTeamOwnerAndLevel() {
        var team = stage.team("Assembly");
        stage.define("Überstunden", "People", Direction.LOWER, new Holder(Level.TEAM, stage.ada.person(), team));
        stage.define("Churn", "Customers", Direction.LOWER);
        var visitor = stage.visitor();

        assertThat(names(visitor.open("/kpis?q=uberst"))).containsExactly("Überstunden");
        assertThat(names(visitor.open("/kpis?team=" + team))).containsExactly("Überstunden");
        assertThat(names(visitor.open("/kpis?level=company"))).containsExactly("Churn");
        assertThat(names(visitor.open("/kpis?owner=" + stage.ada.person()))).hasSize(2);
        assertThat(names(visitor.open("/kpis?owner=" + UUID.randomUUID()))).isEmpty();
        assertThat(names(visitor.open("/kpis?team=nonsense&page=-3&level=x&tab=y")))
                .hasSize(2);
    }

    @Test
    void aPrivateKpiIsShownOnlyToThoseWhoMaySeeIt() {
        var kpi = stage.define("Bonus", "Money", Direction.HIGHER);
        stage.kpis.share(stage.ada, kpi.id(), kpi.version(), true, Audience.NOBODY);
        var other = stage.workspace.person(Role.OWNER);

        assertThat(names(stage.visitor().open("/kpis"))).containsExactly("Bonus");
        assertThat(names(stage.visitor(other).open("/kpis"))).isEmpty();
        assertThat(stage.visitor(other).get(KpiStage.path(kpi)).status()).isEqualTo(404);
        assertThat(stage.visitor(other).get(KpiStage.path(kpi) + "/row").status())
                .isEqualTo(404);
    }

    @Test
    void theBoardCostsTheSameForOneKpiAndForMany() {
        stage.turnover(18.3);
        var visitor = stage.visitor();
        var few = Statements.during(() -> visitor.get("/kpis"));
        IntStream.range(0, 45).forEach(i -> stage.define("KPI " + i, "Category " + i % 3, Direction.HIGHER));

        var many = Statements.during(() -> visitor.get("/kpis"));

        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(5);
        assertThat(names(visitor.open("/kpis"))).hasSize(BoardQuery.PAGE);
        assertThat(names(visitor.open("/kpis?page=1"))).hasSize(6);
    }

    @Test
    void aViewerIsOfferedNothingThatWouldBeRefused() {
        stage.turnover(18.3);

        var page = stage.visitor(stage.workspace.person(Role.VIEWER)).open("/kpis");

        assertThat(names(page)).containsExactly("Turnover");
        assertThat(page.select("main a[href=/kpis/new], main a[href=/kpis/values]"))
                .isEmpty();
    }

    @Test
    void tilesShowTheSameKpis() {
        Kpi kpi = stage.turnover(18.3);

        var page = stage.visitor().open("/kpis?view=tiles");

        assertThat(page.select("a.tile[href=" + KpiStage.path(kpi) + "]").text())
                .contains("Turnover", "18.3%", "at most 15%");
    }

    private static List<String> names(Document page) {
        return page.select("tr[data-row] th a").eachText();
    }

    @Test
    void aMoveBeyondTheNoiseIsASignalInItsRowAndWorthALook() {
        var kpi = stage.turnover(35);
        stage.wavers(kpi, 28, 35);
        Analysed.now(stage.database, stage.workspace.id, kpi);

        var page = stage.visitor().open("/kpis");

        assertThat(page.select(".kpi-table .signal").attr("data-sig")).isEqualTo("worse-up");
        assertThat(page.select(".kpi-table circle.bad")).hasSize(1);
        assertThat(page.select("#board-looks .tile").text())
                .contains("Turnover Worsening", "Since Apr 2026; nobody has explained it yet.");
        assertThat(page.select("#board-brief").text())
                .startsWith("One measure got worse beyond its usual noise, Turnover.");
        assertThat(page.select("#board-tabs a[href*=signals]").text()).isEqualTo("Signals 1");
    }

    @Test
    void noiseStaysGreyAndIsNoNews() {
        var kpi = stage.define("Turnover", "People", Direction.LOWER);
        stage.aim(kpi, new DatedTarget(LocalDate.parse("2023-01-01"), null, 25.0));
        stage.measurements.record(
                stage.ada,
                kpi.id(),
                IntStream.range(0, 28)
                        .mapToObj(back -> Recording.of(
                                YearMonth.of(2026, 4).minusMonths(back).atEndOfMonth(), 20 + back * 7 % 5 * 0.3))
                        .toList(),
                "form");
        Analysed.now(stage.database, stage.workspace.id, kpi);

        var page = stage.visitor().open("/kpis");

        assertThat(page.select(".kpi-table .signal").attr("data-sig")).isEqualTo("steady");
        assertThat(page.select(".kpi-table .limits-band")).hasSize(1);
        assertThat(page.select("#board-looks .tile")).isEmpty();
        assertThat(page.select("#board-brief").text()).contains("One only wobbles within its usual range");
        assertThat(stage.visitor().open("/kpis?tab=signals").select(".kpi-table .signal"))
                .isEmpty();
    }
}
