package org.waymark.web.kpis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.kpis.DatedTarget;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.KpiStanding;
import org.waymark.measure.Direction;
import org.waymark.measure.Measurement;
import org.waymark.platform.Role;

@BothDatabases
class ValuePageTest {
    private static final LocalDate APRIL = LocalDate.parse("2026-04-30");

    private final KpiStage stage;
    private final Kpi kpi;
    private final String path;
    private final Visitor visitor;

    ValuePageTest(TestDatabase database) {
        stage = new KpiStage(database);
        kpi = stage.turnover(18.3);
        path = KpiStage.path(kpi);
        visitor = stage.visitor();
    }

    @Test
    void theFormProposesThePeriodThatIsWaitedForAndRecordsIt() {
        var form = visitor.open(path + "/values/new").selectFirst("form.form");

        assertThat(form.select("option[selected]").text()).isEqualTo("May 2026");
        var answer = visitor.submit(form, "values[0].value", "14,2", "values[0].note", "A quiet month");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(latest()).isEqualTo(new Measurement(LocalDate.parse("2026-05-31"), 14.2));
        assertThat(visitor.open(path).select("#toasts .toast").text()).contains("1 value added");
    }

    @Test
    void theDialogOnThePageSendsTheSame() {
        var form = visitor.open(path).selectFirst("#record form");

        visitor.submit(form, "values[0].value", "14.2");

        assertThat(latest().value()).isEqualTo(14.2);
    }

    @Test
    void whatIsNotANumberComesBackWithTheReason() {
        var form = visitor.open(path + "/values/new").selectFirst("form.form");

        var answer = visitor.submit(form, "values[0].value", "many", "values[0].note", "Kept");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("input[name=values[0].value]").val()).isEqualTo("many");
        assertThat(answer.page().select("textarea[name=values[0].note]").text()).isEqualTo("Kept");
        assertThat(answer.page().select(".error").text()).contains("Write a number");
        assertThat(latest().day()).isEqualTo(APRIL);
    }

    @Test
    void whatTheDoorRefusesStandsBesideItsField() {
        var answer = visitor.post(
                path + "/values", "_back", path + "/values/new", "values[0].day", "2026-08-31", "values[0].value", "3");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("[id='v-values[0].day-error']").text()).contains("has not begun");
    }

    @Test
    void aValueIsRestatedInItsPlace() {
        var fragment = visitor.get(path + "/values/2026-04-30", "HX-Request", "true");

        var form = fragment.page().selectFirst("form");
        assertThat(fragment.text()).doesNotContain("<html");
        assertThat(form.select("input[name=values[0].value]").val()).isEqualTo("18.3");
        visitor.submit(form, "values[0].value", "17.9", "values[0].note", "Two came back");

        assertThat(latest()).isEqualTo(new Measurement(APRIL, 17.9));
        assertThat(visitor.open(path).select("#values").text()).contains("from 18.3% to 17.9%. Two came back");
    }

    @Test
    void aValueIsRemovedAndPutBack() {
        visitor.post(path + "/values/2026-04-30/removal");
        assertThat(latest().day()).isEqualTo(LocalDate.parse("2026-03-31"));
        var undo = visitor.open(path).select("#toasts form").attr("action");

        assertThat(undo).isEqualTo(path + "/values/2026-04-30/restoration");
        assertThat(visitor.post(undo))
                .extracting(Visitor.Answer::status, Visitor.Answer::text)
                .containsExactly(303, "");
        assertThat(latest()).isEqualTo(new Measurement(APRIL, 18.3));
        assertThat(visitor.post(undo).status()).isEqualTo(409);
    }

    @Test
    void aViewerMayNotRecordRemoveOrArchive() {
        var viewer = stage.visitor(stage.workspace.person(Role.VIEWER));

        assertThat(viewer.post(path + "/values", "values[0].day", "2026-05-01", "values[0].value", "1")
                        .status())
                .isEqualTo(403);
        assertThat(viewer.post(path + "/values/2026-04-30/removal").status()).isEqualTo(403);
        assertThat(viewer.post(path + "/archival").status()).isEqualTo(403);
        assertThat(viewer.post(path + "/targets", "version", "2").status()).isEqualTo(403);
        assertThat(latest()).isEqualTo(new Measurement(APRIL, 18.3));
    }

    @Test
    void anArchivedKpiLeavesTheBoardUntilItIsRestored() {
        visitor.post(path + "/archival");
        var board = visitor.open("/kpis");

        assertThat(board.select("tr[data-row]")).isEmpty();
        assertThat(board.select("#toasts form").attr("action")).isEqualTo(path + "/restoration");
        assertThat(visitor.open("/kpis?archived=true")
                        .select("tr[data-row] th a")
                        .eachText())
                .containsExactly("Turnover");
        visitor.post(path + "/restoration");
        assertThat(visitor.open("/kpis").select("tr[data-row]")).hasSize(1);
    }

    @Test
    void theFileHoldsAllValuesAndDefusesFormulas() {
        visitor.post(
                path + "/values",
                "values[0].day",
                "2026-05-01",
                "values[0].value",
                "3",
                "values[0].note",
                "=HYPERLINK(1)");

        var file = visitor.get(path + "/values.csv");

        assertThat(file.type()).startsWith("text/csv");
        assertThat(file.text().lines()).hasSize(18).contains("2026-04-30,18.3,,,,form");
        assertThat(file.text()).contains("2026-05-31,3,,,'=HYPERLINK(1),form");
    }

    @Test
    void allValuesArePagedThrough() {
        stage.record(kpi, 70, 18.3);

        var first = visitor.open(path + "/values");
        var older = visitor.open(first.select("a[rel=next]").attr("href"));

        assertThat(first.select(".measurements tr[data-row]")).hasSize(ValuesPage.ROWS);
        assertThat(older.select(".measurements tr[data-row]")).hasSize(10);
        assertThat(visitor.get(path + "/values?before=nonsense").status()).isIn(400, 404);
    }

    @Test
    void twelveMonthsOfTargetsAreSetInOneRowAndEmptyOnesCarryOn() {
        var form = visitor.open(path + "/targets?year=2026").selectFirst("form[action$=targets/2026]");

        var answer = visitor.submit(form, "high-1", "20", "high-4", "19", "high-7", "–");

        assertThat(answer.status()).isEqualTo(303);
        var targets = stage.kpis.targets(stage.ada, kpi.id());
        assertThat(targets.all())
                .containsExactly(
                        new DatedTarget(LocalDate.parse("2025-01-01"), null, 15.0),
                        new DatedTarget(LocalDate.parse("2026-01-01"), null, 20.0),
                        new DatedTarget(LocalDate.parse("2026-04-01"), null, 19.0),
                        new DatedTarget(LocalDate.parse("2026-07-01"), null, null));
        assertThat(stage.kpis.get(stage.ada, kpi.id()).standing()).isEqualTo(KpiStanding.MEETS);
    }

    @Test
    void aRefusedMonthIsMarkedAndTheTargetsByDayStayInTheirForm() {
        var band = stage.define("Stock", "Operations", Direction.BAND);
        var day = LocalDate.parse("2027-03-10");
        stage.kpis.setTargets(stage.ada, band.id(), band.version(), List.of(new DatedTarget(day, 10.0, 20.0)));
        var form = visitor.open(KpiStage.path(band) + "/targets?year=2026").selectFirst("form[action$=targets/2026]");

        var refused = visitor.submit(form, "low-2", "10", "high-2", "20", "low-5", "9")
                .page();

        assertThat(refused.select("[aria-invalid=true]").eachAttr("name")).containsExactly("high-5");
        assertThat(refused.select("[name=low-2]").val()).isEqualTo("10");
        assertThat(refused.select("[name='targets[0].fromDay']").val()).isEqualTo("2027-03-10");
    }

    @Test
    void targetsByDayAreSetAndAContradictionIsRefusedInPlace() {
        var form = visitor.open(path + "/targets").selectFirst("form[action$=targets]");

        var refused = visitor.submit(form, "targets[1].fromDay", "2026-03-15", "targets[1].low", "3");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("[name='targets[1].fromDay']").val()).isEqualTo("2026-03-15");
        assertThat(refused.page().select(".errors").text()).contains("Lower is better");

        visitor.submit(form, "targets[1].fromDay", "2026-03-15", "targets[1].high", "12");
        assertThat(stage.kpis.targets(stage.ada, kpi.id()).all())
                .contains(new DatedTarget(LocalDate.parse("2026-03-15"), null, 12.0));
        assertThat(visitor.submit(form, "targets[1].fromDay", "2026-03-16", "targets[1].high", "11")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aBandHasTwoRowsOfMonths() {
        var band = stage.define("Stock", "Operations", Direction.BAND);

        var form = visitor.open(KpiStage.path(band) + "/targets?year=2026").selectFirst("form[action$=targets/2026]");
        visitor.submit(form, "low-2", "10", "high-2", "20");

        assertThat(stage.kpis.targets(stage.ada, band.id()).all())
                .containsExactly(new DatedTarget(LocalDate.parse("2026-02-01"), 10.0, 20.0));
    }

    private Measurement latest() {
        return stage.kpis.get(stage.ada, kpi.id()).latest();
    }
}
