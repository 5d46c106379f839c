package org.waymark.web.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.Statements;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Measurements;
import org.waymark.kpis.Recording;
import org.waymark.kpis.ValueRules;
import org.waymark.kpis.ValueSettings;
import org.waymark.measure.Direction;
import org.waymark.measure.Period;
import org.waymark.people.Audience;
import org.waymark.platform.Role;
import org.waymark.web.kpis.KpiStage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The clock of the tests stands at 19 May 2026; turnover should be at most 15. */
@BothDatabases
class GridPageTest {
    private static final String COLUMNS = "?cadence=monthly&until=2026-05-31&periods=12";
    private static final JsonMapper JSON = new JsonMapper();

    private final KpiStage stage;

    GridPageTest(TestDatabase database) {
        stage = new KpiStage(database);
    }

    @Test
    void aCellTellsValueTargetStandingAndWhetherTheTargetIsItsOwn() {
        stage.turnover(18.3);

        var page = stage.visitor().open("/kpis?view=grid");

        var april = page.select("td[data-s=bad]").last();
        assertThat(april.select("b").text()).isEqualTo("18.3");
        assertThat(april.select("small").text()).isEqualTo("15");
        assertThat(april.hasClass("own")).isFalse();
        assertThat(page.select("td.own")).hasSize(1);
        assertThat(april.select("a").attr("href")).endsWith("/cells/2026-04-30");
        var search = page.select("main form[role=search]");
        assertThat(search.hasAttr("hx-get")).as("there is no board to swap").isFalse();
        assertThat(search.select("input[name=view]").attr("value")).isEqualTo("grid");
    }

    @Test
    void theGridCostsTheSameForOneKpiAndForMany() {
        stage.turnover(18.3);
        var visitor = stage.visitor();
        visitor.get("/kpis?view=grid");
        stage.turnover(18.4);
        var few = Statements.during(() -> visitor.get("/kpis?view=grid"));
        IntStream.range(0, 45).forEach(i -> stage.turnover(i));

        var many = Statements.during(() -> visitor.get("/kpis?view=grid"));

        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(5);
    }

    @Test
    void removedValuesComeBack() {
        var kpi = stage.turnover(18.3);
        var visitor = opened();

        var answer = json(visitor.post("/kpis/grid/removal" + COLUMNS, "kpis", id(kpi), "days", "2026-04-30"));
        assertThat(values(kpi, "2026-04-30")).isEmpty();
        var at = answer.path("undo").path("fields").path("at").path(0).asString();
        visitor.post("/kpis/grid/restoration" + COLUMNS, "kpis", id(kpi), "days", "2026-04-30", "at", at);
        assertThat(value(kpi, "2026-04-30")).isEqualTo(18.3);
    }

    @Test
    void whoOwesWhatIsCountedAndFiltered() {
        stage.turnover(18.3);
        var late = stage.define("Churn", "Customers", Direction.LOWER);
        stage.measurements.record(
                stage.ada, late.id(), List.of(Recording.of(LocalDate.parse("2026-02-28"), 3)), "form");

        var page = stage.visitor().open("/kpis?view=grid&owed=true");

        assertThat(page.select("td[data-s=owed]")).hasSize(2);
        assertThat(page.select(".grid tbody th a").eachText()).containsExactly("Churn");
        assertThat(page.select(".grid-tools details li a").eachText()).contains("Owed by anybody: 2");
    }

    @Test
    void aWaitingValueIsHatchedAndApprovedInItsCell() {
        var kpi = stage.turnover(18.3);
        stage.database.get(ValueSettings.class).change(stage.ada, 0, new ValueRules(true, true));
        var other = stage.workspace.person(Role.ADMIN);
        var entering = stage.visitor(other);
        entering.open("/kpis?view=grid");

        var unexplained = entering.post(
                "/kpis/grid/values" + COLUMNS,
                "kpis",
                id(kpi),
                "day",
                "2026-05-31",
                "text",
                "20",
                "_back",
                "/kpis/grid/refusal");
        var entered = entering.post(
                "/kpis/grid/values" + COLUMNS,
                "kpis",
                id(kpi),
                "day",
                "2026-05-31",
                "text",
                "20",
                "note",
                "Two left",
                "noted",
                "row[1].column[1]");

        assertThat(json(unexplained).path("problems").path(0).path("field").asString())
                .isEqualTo("row[1].column[1].note");
        assertThat(json(entered).path("said").asString()).contains("waits for approval");
        var page = stage.visitor().open("/kpis?view=grid");
        assertThat(page.select("td.held b").text()).isEqualTo("20.0");
        var visitor = opened();
        var waiting = visitor.open("/kpis/waiting").select("input[name=ids]").attr("value");
        assertThat(visitor.post("/kpis/waiting/approval", "ids", waiting).status())
                .isEqualTo(303);
        assertThat(value(kpi, "2026-05-31")).isEqualTo(20);
        assertThat(visitor.open("/kpis/waiting").select("input[name=ids]")).isEmpty();
    }

    @Test
    void aCellTakesACommentThatStandsOnItsKpiToo() {
        var kpi = stage.turnover(18.3);
        var visitor = opened();
        var cell = KpiStage.path(kpi) + "/cells/2026-04-30";

        assertThat(visitor.open(cell).select("input[name=values[0].value]").attr("value"))
                .isEqualTo("18.3");
        visitor.post(cell + "/comments", "words", "Two teams moved");

        assertThat(visitor.open(cell).select(".cell-talk .marked").text()).isEqualTo("Two teams moved");
        assertThat(visitor.open("/talk/kpi/" + id(kpi)).select(".comment a[href=" + cell + "]"))
                .hasSize(1);
        assertThat(visitor.open("/kpis?view=grid").select("td.noted")).hasSize(1);
    }

    @Test
    void nobodySeesOrChangesTheCellsOfOthers() {
        var kpi = stage.turnover(18.3);
        var viewer = stage.visitor(stage.workspace.person(Role.VIEWER));
        viewer.open("/kpis?view=grid");

        assertThat(viewer.post("/kpis/grid/values" + COLUMNS, "kpis", id(kpi), "day", "2026-05-31", "text", "20")
                        .status())
                .isEqualTo(403);
        stage.kpis.share(stage.ada, kpi.id(), kpi.version(), true, Audience.NOBODY);
        assertThat(viewer.open("/kpis?view=grid").select("td")).isEmpty();
        assertThat(viewer.get(KpiStage.path(kpi) + "/cells/2026-04-30").status())
                .isEqualTo(404);
        assertThat(json(viewer.get("/kpis/grid", "HX-Request", "true")).path("rows"))
                .isEmpty();
    }

    @Test
    void whatIsKeptForOneReaderIsNeitherShownToOthersNorForgotten() {
        var kpi = stage.turnover(18.3);
        stage.kpis.share(stage.ada, kpi.id(), kpi.version(), true, Audience.NOBODY);
        var owner = stage.visitor();
        var viewer = stage.visitor(stage.workspace.person(Role.VIEWER));

        for (int turn = 0; turn < 2; turn++) {
            assertThat(owner.open("/kpis?view=grid&cadence=monthly")
                            .select("tbody th a")
                            .eachText())
                    .containsExactly("Turnover");
            assertThat(viewer.open("/kpis?view=grid&cadence=monthly").select("td"))
                    .isEmpty();
        }
        assertThat(owner.open("/kpis?view=grid&cadence=monthly&page=1").select("td"))
                .isEmpty();
    }

    @Test
    void whoOwesIsToldAnewAfterAValueWasEntered() {
        var kpi = stage.define("Churn", "Customers", Direction.LOWER);
        stage.measurements.record(stage.ada, kpi.id(), List.of(Recording.of(LocalDate.parse("2026-02-28"), 3)), "form");
        var visitor = opened();
        var owing = visitor.open("/kpis?view=grid&owed=true").select("td[data-s=owed]");
        assertThat(owing).isNotEmpty();
        assertThat(visitor.open("/kpis?view=grid&owed=true").select("td[data-s=owed]"))
                .hasSameSizeAs(owing);

        for (var cell : owing) {
            var path = cell.select("a").attr("href");
            var day = path.substring(path.lastIndexOf('/') + 1);
            visitor.post("/kpis/grid/values" + COLUMNS, "kpis", id(kpi), "day", day, "text", "16");
        }

        assertThat(visitor.open("/kpis?view=grid&owed=true").select("td")).isEmpty();
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
