package org.waymark.web.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Kpis;
import org.waymark.measure.Direction;
import org.waymark.web.kpis.KpiStage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The targets of a year in the rows of the grid. The clock of the tests stands at 19 May 2026; turnover should be at most 15. */
@BothDatabases
class GridTargetPageTest {
    private static final String COLUMNS = "?cadence=monthly&until=2026-05-31&periods=12";
    private static final JsonMapper JSON = new JsonMapper();

    private final KpiStage stage;
    private final Visitor visitor;

    GridTargetPageTest(TestDatabase database) {
        stage = new KpiStage(database);
        visitor = stage.visitor();
        visitor.open("/kpis?view=grid");
    }

    @Test
    void aTargetIsEnteredOnceAndHoldsUntilTheNextOne() {
        var kpi = stage.turnover(18.3);
        var kpis = stage.database.get(Kpis.class);

        var answer = json(
                visitor.post("/kpis/grid/targets" + COLUMNS, "kpis", id(kpi), "day", "2026-01-31", "text", "14\t\t13"));

        var targets = kpis.targets(stage.ada, kpi.id());
        assertThat(targets.on(LocalDate.parse("2026-02-28"))).hasToString("Optional[AtMost[high=14.0]]");
        assertThat(targets.on(LocalDate.parse("2026-12-31"))).hasToString("Optional[AtMost[high=13.0]]");
        assertThat(targets.on(LocalDate.parse("2025-12-31"))).hasToString("Optional[AtMost[high=15.0]]");
        var undo = answer.path("undo").path("fields");
        visitor.post(
                "/kpis/grid/targets/restoration" + COLUMNS,
                "kpis",
                id(kpi),
                "versions",
                undo.path("versions").path(0).asString());
        assertThat(kpis.targets(stage.ada, kpi.id()).all()).hasSize(1);
    }

    @Test
    void onlyAKpiInABandHasTargetsWithTwoBounds() {
        var band = stage.define("Stock", "Operations", Direction.BAND);
        var falling = stage.turnover(18.3);

        visitor.post("/kpis/grid/targets" + COLUMNS, "kpis", id(band), "day", "2026-01-31", "text", "8-12");
        var refused = visitor.post(
                "/kpis/grid/targets" + COLUMNS,
                "_back",
                "/kpis/grid/refusal",
                "kpis",
                id(falling),
                "day",
                "2026-01-31",
                "text",
                "8-12");

        assertThat(stage.database.get(Kpis.class).targets(stage.ada, band.id()).on(LocalDate.parse("2026-02-28")))
                .hasToString("Optional[Between[low=8.0, high=12.0]]");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(json(refused).path("problems").path(0).path("message").asString())
                .contains("Lower is better");
    }

    private static String id(Kpi kpi) {
        return kpi.id().value().toString();
    }

    private static JsonNode json(Visitor.Answer answer) {
        return JSON.readTree(answer.text());
    }
}
