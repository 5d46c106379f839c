package org.waymark.web.kpis;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.Statements;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.insights.Analysed;
import org.waymark.insights.FormulaWish;
import org.waymark.insights.Formulas;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Recording;
import org.waymark.measure.Direction;

@BothDatabases
class KpiTreePageTest {
    private final KpiStage stage;
    private final Kpi whole;
    private final Kpi stores;
    private final Kpi plants;
    private final Kpi alone;
    private final Visitor visitor;

    KpiTreePageTest(TestDatabase database) {
        stage = new KpiStage(database);
        whole = stage.define("Leavers", "People", Direction.LOWER);
        stores = stage.define("Leavers in stores", "People", Direction.LOWER);
        plants = stage.define("Leavers in plants", "People", Direction.LOWER);
        alone = stage.define("Sick leave", "People", Direction.LOWER);
        visitor = stage.visitor();
        enter(stores, 10, 4);
        enter(plants, 10, 9);
        database.get(Formulas.class)
                .set(
                        stage.ada,
                        whole.id(),
                        0,
                        FormulaWish.computing("kpi(\"Leavers in stores\") + kpi(\"Leavers in plants\")"));
        Analysed.now(database, stage.workspace.id, stores, plants, whole);
    }

    @Test
    void treesBeginFoldedAndWhatIsInNoneStandsBelow() {
        var page = visitor.open("/kpis/tree");

        var tables = page.select("table.kpi-tree");
        assertThat(tables.first().select("tbody th a:not(.twist)").eachText()).containsExactly("Leavers");
        assertThat(tables.last().select("tbody th a").eachText()).containsExactly(alone.name());
        assertThat(tables.first().select("tr[aria-level]").attr("aria-expanded"))
                .isEqualTo("false");
    }

    @Test
    void theTreeOfAKpiTellsWhatEachPartDid() {
        var page = visitor.open(KpiStage.path(whole) + "/tree");

        assertThat(page.select("tbody tr").eachAttr("aria-level")).containsExactly("1", "2", "2");
        assertThat(page.select("tbody .share").eachText()).containsExactly("–", "−6 pts", "−1 pts");
        assertThat(page.select("tbody .share").last().attr("data-tone")).isEqualTo("good");
    }

    @Test
    void whatIsUnfoldedComesByItself() {
        var rows = visitor.open(KpiStage.path(whole) + "/parts?level=2");

        assertThat(rows.text()).contains("Leavers in stores", "Leavers in plants");
    }

    @Test
    void ofManyPartsTheOnesThatDidMostComeFirstAndTheRestOnDemand() {
        var many = IntStream.range(0, 25)
                .mapToObj(i -> stage.define("Shop " + i, "Sales", Direction.HIGHER))
                .toList();
        for (var shop : many) enter(shop, 10, shop == many.getLast() ? 90 : 11);
        var sales = stage.define("Sales", "Sales", Direction.HIGHER);
        var text = many.stream().map(shop -> "kpi(\"" + shop.name() + "\")").collect(joining(", ", "sum(", ")"));
        stage.database.get(Formulas.class).set(stage.ada, sales.id(), 0, FormulaWish.computing(text));
        Analysed.now(stage.database, stage.workspace.id, sales);

        var page = visitor.open(KpiStage.path(sales) + "/tree");
        assertThat(page.select("tr[data-id] th a:not(.twist)").eachText())
                .hasSize(21)
                .startsWith("Sales", "Shop 24", "Shop 0");
        assertThat(page.select("tbody tr:not([data-id]) a").text()).isEqualTo("Show 5 more");

        var rest = visitor.open(page.select("tr:not([data-id]) [hx-get]").attr("hx-get"));
        assertThat(rest.text()).contains("Shop 19", "Shop 23").doesNotContain("Shop 18", "Show");

        var drivers = visitor.open(KpiStage.path(sales)).select(".drivers");
        assertThat(drivers.select("svg .dot:not(.hollow)")).hasSize(10);
        assertThat(drivers.select(".phone a").eachText())
                .hasSize(11)
                .startsWith("Shop 24")
                .endsWith("15 more parts");
    }

    @Test
    void aPageOfTreesTakesFewStatements() {
        assertThat(Statements.during(
                        () -> visitor.open("/kpis/tree?open=" + whole.id().value())))
                .isLessThanOrEqualTo(5);
    }

    @Test
    void whatOneMayNotSeeHasNoTree() {
        assertThat(visitor.get("/kpis/00000000-0000-0000-0000-000000000001/tree")
                        .status())
                .isEqualTo(404);
    }

    private void enter(Kpi kpi, double before, double now) {
        stage.measurements.record(
                stage.ada,
                kpi.id(),
                List.of(Recording.of(LocalDate.of(2026, 3, 31), before), Recording.of(LocalDate.of(2026, 4, 30), now)),
                "form");
    }
}
