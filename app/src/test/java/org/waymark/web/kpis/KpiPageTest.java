package org.waymark.web.kpis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.Statements;
import org.waymark.TestDatabase;
import org.waymark.kpis.DatedTarget;
import org.waymark.kpis.Recording;
import org.waymark.platform.Role;

@BothDatabases
class KpiPageTest {
    private final KpiStage stage;

    KpiPageTest(TestDatabase database) {
        stage = new KpiStage(database);
    }

    @Test
    void theStripSaysHowTheKpiStandsAndWhenTheNextValueIsDue() {
        var kpi = stage.turnover(18.3);
        stage.aim(
                kpi,
                new DatedTarget(LocalDate.parse("2025-01-01"), null, 15.0),
                new DatedTarget(LocalDate.parse("2027-01-01"), null, 12.0));

        var strip = stage.visitor().open(KpiStage.path(kpi)).select(".strip").text();

        assertThat(strip)
                .contains("Apr 2026 18.3%", "at most 15%", "at most 12% from Jan 2027")
                .contains("Misses target by 3.3 pts", "−1.7 pts against 20% in Apr 2025")
                .contains("May 2026 due Fri 5 Jun");
    }

    @Test
    void howItStandsSaysWhyOnItsPageAndInTheRow() {
        var kpi = stage.turnover(18.3);
        var visitor = stage.visitor();

        var page = visitor.open(KpiStage.path(kpi));
        var link = visitor.open("/kpis").select(".k-status .why a").attr("href");

        assertThat(link).isEqualTo(KpiStage.path(kpi) + "/status");
        for (var why : List.of(
                page.select(".strip .why .menu").text(),
                visitor.get(link, "HX-Request", "true").page().text())) {
            assertThat(why)
                    .contains("18.3% for Apr 2026; the target is at most 15%")
                    .contains("Up to 5% of its target off is near, more misses it.")
                    .contains("Change this limit");
        }
        assertThat(visitor.get(link).location()).isEqualTo(KpiStage.path(kpi));
        var viewer = stage.visitor(stage.workspace.person(Role.VIEWER));
        assertThat(viewer.open(KpiStage.path(kpi)).select(".strip .why a")).isEmpty();
    }

    @Test
    void whatAValueWasBeforeStaysVisible() {
        var kpi = stage.turnover(18.3);
        var april = LocalDate.parse("2026-04-30");
        stage.measurements.record(
                stage.ada, kpi.id(), List.of(new Recording(april, 17.9, null, null, "Two came back")), "form");
        stage.measurements.remove(stage.ada, kpi.id(), Set.of(LocalDate.parse("2026-03-31")), "A test");

        var values = stage.visitor().open(KpiStage.path(kpi)).select("#values");

        assertThat(values.text())
                .contains("Restated", "from 18.3% to 17.9%. Two came back")
                .contains("Removed", "it was 20%. A test");
        assertThat(values.select("s").text()).isEqualTo("18.3");
    }

    @Test
    void aPeriodThatWasLeftOutIsNamed() {
        var kpi = stage.turnover(18.3);
        stage.measurements.remove(stage.ada, kpi.id(), Set.of(LocalDate.parse("2026-02-28")), "");

        var row = stage.visitor().open(KpiStage.path(kpi)).selectFirst("#values tr:contains(Feb 2026)");

        assertThat(row.text()).contains("no value");
        assertThat(row.select("a[href]").attr("href")).endsWith("/values/new?day=2026-02-28");
    }

    @Test
    void theChartIsDrawnForEachRangeAndNamesWhatItShows() {
        var kpi = stage.turnover(18.3);

        for (var range : List.of("short", "long", "all", "nonsense")) {
            var page = stage.visitor().open(KpiStage.path(kpi) + "?range=" + range);
            assertThat(page.select(".xmr .desktop svg").attr("aria-label"))
                    .isEqualTo("Turnover: 18.3% in Apr 2026. Target: at most 15%.");
        }
    }

    @Test
    void aViewerSeesNoButtonThatWouldBeRefused() {
        var kpi = stage.turnover(18.3);
        var viewer = stage.workspace.person(Role.VIEWER);

        var page = stage.visitor(viewer).open(KpiStage.path(kpi));

        assertThat(page.select("form[action*=archival], [data-edit], [data-open=record]"))
                .isEmpty();
        assertThat(page.select("h1").text()).isEqualTo("Turnover");
    }

    @Test
    void thePageCostsFiveStatementsAndAFragmentNoMore() {
        var kpi = stage.turnover(18.3);
        var visitor = stage.visitor();
        visitor.get(KpiStage.path(kpi));

        assertThat(Statements.during(() -> visitor.get(KpiStage.path(kpi)))).isLessThanOrEqualTo(5);
        assertThat(Statements.during(() -> visitor.get(KpiStage.path(kpi) + "/body")))
                .isLessThanOrEqualTo(4);
    }

    @Test
    void anUnknownKpiIsNotThere() {
        assertThat(stage.visitor()
                        .get("/kpis/0197f000-0000-7000-8000-000000000000")
                        .status())
                .isEqualTo(404);
        assertThat(stage.visitor().get("/kpis/nonsense").status()).isEqualTo(404);
    }
}
