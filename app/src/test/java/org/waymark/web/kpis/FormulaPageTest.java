package org.waymark.web.kpis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.insights.Analysed;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Recording;
import org.waymark.measure.Direction;
import org.waymark.platform.Role;

@BothDatabases
class FormulaPageTest {
    private final KpiStage stage;
    private final Kpi whole;
    private final Kpi stores;
    private final Kpi plants;
    private final Visitor visitor;

    FormulaPageTest(TestDatabase database) {
        stage = new KpiStage(database);
        whole = stage.define("Leavers", "People", Direction.LOWER);
        stores = stage.define("Leavers in stores", "People", Direction.LOWER);
        plants = stage.define("Leavers in plants", "People", Direction.LOWER);
        visitor = stage.visitor();
    }

    @Test
    void aFormulaShowsWhatMovedTheKpi() {
        fall(stores, 10, 4);
        fall(plants, 10, 9);
        fall(whole, 20, 13);

        visitor.post(path(), "version", "0", "formula", "kpi(\"Leavers in stores\") + kpi(\"Leavers in plants\")");
        Analysed.now(stage.database, stage.workspace.id, stores, plants, whole);

        var drivers = visitor.open(KpiStage.path(whole)).select(".drivers");
        assertThat(drivers.select(".phone a").eachText()).containsExactly("Leavers in stores", "Leavers in plants");
        assertThat(drivers.select("svg:has(a)").attr("role")).isEqualTo("group");
        assertThat(drivers.select(".phone").text()).contains("−6 pts", "−1 pts");
        assertThat(drivers.select("figcaption").text())
                .contains("The largest part came from Leavers in stores: −6 pts.");
    }

    @Test
    void theFormNamesTheKpisOfTheFormulaThatIsSet() {
        visitor.post(path(), "version", "0", "formula", "kpi(\"Leavers in stores\") * 2");

        var form = visitor.open(path());

        assertThat(form.select("textarea").text()).isEqualTo("kpi(\"Leavers in stores\") * 2");
        assertThat(form.select("[name=version]").attr("value")).isEqualTo("1");
    }

    @Test
    void aMistakeIsNamedWhereItIsAndWhatWasTypedStays() {
        var answer = visitor.post(path(), "_back", path(), "version", "0", "formula", "kpi(\"Leavers in stores\") +");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("The formula ends too early", "Leavers in stores");
    }

    @Test
    void aFormulaThatWasTakenAwayCanBePutBack() {
        visitor.post(path(), "version", "0", "formula", "kpi(\"Leavers in stores\") * 2");
        visitor.post(path() + "/removal", "version", "1");
        assertThat(visitor.open(path()).select("textarea").text()).isEmpty();

        visitor.post(path() + "/restoration");

        assertThat(visitor.open(path()).select("textarea").text()).isEqualTo("kpi(\"Leavers in stores\") * 2");
    }

    @Test
    void aFormulaThatWasSetIsTakenBackFromTheNote() {
        visitor.post(path(), "version", "0", "formula", "kpi(\"Leavers in stores\") * 2");
        var undo = visitor.open(KpiStage.path(whole)).select("form[action*=withdrawal]");

        visitor.post(undo.attr("action"));

        assertThat(visitor.open(path()).select("textarea").text()).isEmpty();
        assertThat(visitor.post(undo.attr("action")).status()).isEqualTo(404);
    }

    @Test
    void whoMayNotEditTheKpiIsRefused() {
        var viewer = stage.visitor(stage.workspace.person(Role.VIEWER));

        assertThat(viewer.post(path() + "/withdrawal", "version", "0").status()).isEqualTo(403);
        assertThat(viewer.post(path(), "version", "0", "formula", "1 + 1").status())
                .isEqualTo(403);
    }

    @Test
    void aPreviewSaysWhatAFormulaMeansAndGivesBeforeItIsKept() {
        fall(stores, 10, 4);

        var page = visitor.post(
                        path() + "/preview",
                        "version",
                        "0",
                        "mode",
                        "COMPUTES",
                        "formula",
                        "kpi(\"Leavers in stores\") + kpi(\"Leavers in plants\")")
                .page();

        assertThat(page.select(".reading").text())
                .contains("Leavers is Leavers in stores plus Leavers in plants.", "Counted in %.");
        assertThat(page.select("math mtext").eachText()).containsExactly("Leavers in stores", "Leavers in plants");
        assertThat(page.select("#formula-preview tbody tr")).hasSize(12);
        assertThat(page.select("#formula-preview tbody tr").first().text())
                .contains("Apr 2026", "4", "Leavers in plants has no value.");
        assertThat(visitor.open(path()).select("textarea").text()).isEmpty();
    }

    @Test
    void aPreviewMarksThePlaceOfAMistake() {
        var page = visitor.post(path() + "/preview", "version", "0", "mode", "COMPUTES", "formula", "1 + median(2)")
                .page();

        assertThat(page.select(".mistake").text()).contains("no function median");
        assertThat(page.select(".mistake mark").text()).isEqualTo("median(2)");
    }

    @Test
    void whileOneTypesOnlyWhatOneSeesIsOffered() {
        var member = stage.visitor(stage.workspace.person(Role.MEMBER));

        var offered = member.open(path() + "/names?find=leavers%20in").select("[role=option]");

        assertThat(offered.eachAttr("data-written"))
                .containsExactly("kpi(\"Leavers in plants\")", "kpi(\"Leavers in stores\")");
        assertThat(member.open(path() + "/names?find=mov").select("code").eachText())
                .containsExactly("movavg(", "movsum(");
    }

    @Test
    void whatIsNamedSoComesBeforeWhatOnlyHoldsTheWord() {
        stage.define("Stores opened", "People", Direction.HIGHER);

        assertThat(visitor.open(path() + "/names?find=stores")
                        .select("[role=option] span")
                        .eachText())
                .containsExactly("Stores opened", "Leavers in stores");
    }

    @Test
    void aKpiThatIsComputedTakesNoValuesByHand() {
        visitor.post(path(), "version", "0", "mode", "COMPUTES", "formula", "kpi(\"Leavers in stores\") * 2");
        fall(stores, 10, 4);

        var page = visitor.open(KpiStage.path(whole));

        assertThat(page.select(".strip .huge").text()).startsWith("8");
        assertThat(page.select("a[data-open=record]")).isEmpty();
        assertThat(page.select("a.tag").text()).isEqualTo("Computed");
    }

    private String path() {
        return KpiStage.path(whole) + "/formula";
    }

    /** Two years of months up to April 2026: the first value in each but the last. */
    private void fall(Kpi kpi, double before, double now) {
        stage.measurements.record(
                stage.ada,
                kpi.id(),
                IntStream.range(0, 24)
                        .mapToObj(back -> Recording.of(
                                YearMonth.of(2026, 4).minusMonths(back).atEndOfMonth(), back == 0 ? now : before))
                        .toList(),
                "form");
    }
}
