package org.waymark.web.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Measurements;
import org.waymark.measure.Period;
import org.waymark.web.kpis.KpiStage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The clock of the tests stands at 19 May 2026; turnover should be at most 15. */
@BothDatabases
class GridPastePageTest {
    private static final String COLUMNS = "?cadence=monthly&until=2026-05-31&periods=12";
    private static final JsonMapper JSON = new JsonMapper();

    private final KpiStage stage;

    GridPastePageTest(TestDatabase database) {
        stage = new KpiStage(database);
    }

    @Test
    void aPastedBlockLandsWhereTheCursorIsAndCanBeTakenBack() {
        var kpi = stage.turnover(18.3);
        var visitor = opened();

        var answer = json(visitor.post(
                "/kpis/grid/values" + COLUMNS, "kpis", id(kpi), "day", "2026-03-31", "text", "12,5\t13,25"));

        assertThat(value(kpi, "2026-03-31")).isEqualTo(12.5);
        assertThat(value(kpi, "2026-04-30")).isEqualTo(13.25);
        assertThat(answer.path("said").asString()).contains("2 values restated");
        assertThat(answer.path("rows").path(0).path("standing").asString()).endsWith("gg-");

        var undo = answer.path("undo");
        visitor.post(
                undo.path("path").asString() + COLUMNS,
                "kpis",
                id(kpi),
                "at",
                undo.path("fields").path("at").path(0).asString());
        assertThat(value(kpi, "2026-04-30")).isEqualTo(18.3);
    }

    @Test
    void whatCannotBeReadIsSaidAndNothingIsSaved() {
        var kpi = stage.turnover(18.3);

        var answer = opened().post(
                        "/kpis/grid/values" + COLUMNS,
                        "_back",
                        "/kpis/grid/refusal",
                        "kpis",
                        id(kpi),
                        "day",
                        "2026-04-30",
                        "text",
                        "=A1\t12\t13");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(json(answer).path("problems").path(0).path("message").asString())
                .isNotBlank();
        assertThat(value(kpi, "2026-04-30")).isEqualTo(18.3);
    }

    @Test
    void eachBadCellOfABlockIsNamedWhereItLiesAndNothingOfItIsSaved() {
        var kpi = stage.turnover(18.3);

        var answer = opened().post(
                        "/kpis/grid/values" + COLUMNS,
                        "_back",
                        "/kpis/grid/refusal",
                        "kpis",
                        id(kpi),
                        "day",
                        "2026-03-31",
                        "text",
                        "12\tmany\t13-15\t14");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(json(answer).path("problems").valueStream())
                .extracting(one -> one.path("field").asString())
                .containsExactlyInAnyOrder("row[1].column[2]", "row[1].column[3]", "row[1].column[4]");
        assertThat(value(kpi, "2026-03-31")).isEqualTo(20);
        assertThat(value(kpi, "2026-04-30")).isEqualTo(18.3);
    }

    @Test
    void whereABlockNamesItsPeriodsABadCellIsOneOfItsText() {
        var kpi = stage.turnover(18.3);

        var answer = opened().post(
                        "/kpis/grid/values" + COLUMNS,
                        "_back",
                        "/kpis/grid/refusal",
                        "kpis",
                        id(kpi),
                        "day",
                        "2026-03-31",
                        "text",
                        "\tApr 2026\tJuhni 2026\nTurnover\t12\t13\nTurnip\t12\t");

        assertThat(json(answer).path("problems").valueStream())
                .extracting(one -> one.path("field").asString())
                .containsExactly("line[1].cell[3]", "line[3].cell[1]");
    }

    @Test
    void aLineOfABlockMaySayTheIdOfItsKpi() {
        var kpi = stage.turnover(18.3);

        opened().post(
                        "/kpis/grid/values" + COLUMNS,
                        "kpis",
                        id(kpi),
                        "day",
                        "2026-01-31",
                        "text",
                        "\tApr 2026\n" + id(kpi) + "\t12");

        assertThat(value(kpi, "2026-04-30")).isEqualTo(12);
    }

    private Visitor opened() {
        var visitor = stage.visitor();
        visitor.open("/kpis?view=grid");
        return visitor;
    }

    private static String id(Kpi kpi) {
        return kpi.id().value().toString();
    }

    private List<Double> values(Kpi kpi, String day) {
        var end = LocalDate.parse(day);
        return stage.database.get(Measurements.class).of(stage.ada, kpi.id(), new Period(end, end)).stream()
                .map(one -> one.value())
                .toList();
    }

    private double value(Kpi kpi, String day) {
        return values(kpi, day).getFirst();
    }

    private static JsonNode json(Visitor.Answer answer) {
        return JSON.readTree(answer.text());
    }
}
