package org.waymark.web.kpis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Recording;
import org.waymark.measure.Direction;
import org.waymark.measure.Measurement;
import org.waymark.platform.Role;

@BothDatabases
class SheetPageTest {
    private final KpiStage stage;
    private final Kpi kpi;
    private final String path;
    private final Visitor visitor;

    SheetPageTest(TestDatabase database) {
        stage = new KpiStage(database);
        kpi = stage.turnover(18.3);
        path = KpiStage.path(kpi);
        visitor = stage.visitor();
    }

    @Test
    void whatWasPastedIsShownFirstAndThenDoneJustSo() {
        var preview = visitor.post(
                path + "/values/preview", "text", "Month\tValue\nMar 2026\t20\nApr 2026\t17,9\nMay 2026\t16,5\n");

        assertThat(preview.page().select(".brief").text())
                .isEqualTo("1 value is added, 1 is restated, 1 is as before.");
        assertThat(preview.page().select("tr[data-row]").eachText())
                .anySatisfy(row -> assertThat(row).contains("Apr 2026", "17.9%", "restates 18.3%"));
        assertThat(latest().value()).isEqualTo(18.3);

        var done = visitor.submit(preview.page().selectFirst("form[action$=sheet]"));
        assertThat(done.location()).endsWith(path);
        assertThat(latest()).isEqualTo(new Measurement(LocalDate.parse("2026-05-31"), 16.5));
        assertThat(visitor.open(path).select("#toasts .toast").text()).contains("1 value added", "1 value restated");
    }

    @Test
    void problemsAreNamedByLineAndNothingCanBeRecordedUntilTheyAreMended() {
        var preview = visitor.post(path + "/values/preview", "text", "Apr 2026\tmany\nMay 2026\t=1+1\nAug 2026\t3\n");

        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.page().select("form[action$=sheet]")).isEmpty();
        assertThat(preview.page()
                        .select("#problems")
                        .parents()
                        .select("tbody tr")
                        .eachText())
                .anySatisfy(row -> assertThat(row).startsWith("1 many"))
                .anySatisfy(row -> assertThat(row).startsWith("2 =1+1"))
                .anySatisfy(row -> assertThat(row).contains("has not begun"));
    }

    @Test
    void aPlanThatNoLongerHoldsIsRefusedAndTheTextIsKept() {
        var preview = visitor.post(path + "/values/preview", "text", "Apr 2026\t17.9\n");
        stage.measurements.record(
                stage.ada, kpi.id(), List.of(Recording.of(LocalDate.parse("2026-04-30"), 16)), "form");

        var answer = visitor.submit(preview.page().selectFirst("form[action$=sheet]"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().select("textarea[name=text]").text()).contains("Apr 2026\t17.9");
        assertThat(latest().value()).isEqualTo(16);
    }

    @Test
    void nothingPastedIsSaidSo() {
        var answer = visitor.post(path + "/values/preview", "_back", path + "/values", "text", "  ");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".errors").text()).contains("Paste some values");
    }

    @Test
    void valuesOfSeveralKpisComeInAtOnce() {
        var churn = stage.define("Churn", "Customers", Direction.LOWER);

        var text = "\tApr 2026\tMay 2026\nTurnover\t17.9\t16.5\nChurn\t3\t\n";

        var preview = visitor.post("/kpis/values/preview", "text", text);
        assertThat(preview.page().select(".brief").text()).startsWith("2 values are added, 1 is restated");
        var done = visitor.submit(preview.page().selectFirst("form[action$=sheet]"), "text", text);

        assertThat(done.location()).endsWith("/kpis");
        assertThat(latest().value()).isEqualTo(16.5);
        assertThat(stage.kpis.get(stage.ada, churn.id()).latest().value()).isEqualTo(3);
    }

    @Test
    void unknownAmbiguousAndForbiddenKpisAreProblems() {
        stage.define("Churn", "Customers", Direction.LOWER);
        stage.define("Churn", "Money", Direction.LOWER);
        var text = "Nothing such\tApr 2026\t1\nChurn\tApr 2026\t1\n" + kpi.id().value() + "\tApr 2026\t1\n";

        var mine = visitor.post("/kpis/values/preview", "text", text).page().text();
        assertThat(mine).contains("There is no KPI of this name", "Several KPIs have this name");
        var member = stage.visitor(stage.workspace.person(Role.MEMBER));
        assertThat(member.post("/kpis/values/preview", "text", text).page().text())
                .contains("You may not record values of this KPI");
        var viewer = stage.visitor(stage.workspace.person(Role.VIEWER));
        assertThat(viewer.post("/kpis/values/preview", "text", text).status()).isEqualTo(403);
    }

    @Test
    void theImportPageIsThereForAll() {
        assertThat(visitor.open("/kpis/values").select("form.paste").attr("action"))
                .isEqualTo("/kpis/values/preview");
    }

    private Measurement latest() {
        return stage.kpis.get(stage.ada, kpi.id()).latest();
    }
}
