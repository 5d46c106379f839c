package org.waymark.web.kpis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Random;
import java.util.stream.DoubleStream;
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

@BothDatabases
class KpiFindingsPageTest {
    private final KpiStage stage;

    KpiFindingsPageTest(TestDatabase database) {
        stage = new KpiStage(database);
    }

    @Test
    void aKpiThatNobodyJudgedYetSaysSo() {
        var kpi = stage.turnover(18.3);

        var page = page(kpi);

        assertThat(page.select(".strip").text()).contains("Signal Not judged yet");
        assertThat(page.select(".reading")).isEmpty();
    }

    @Test
    void tooFewValuesSayHowManyAreMissing() {
        var kpi = measured(20.0, 21.0, 19.0);

        var page = page(kpi);

        assertThat(page.select(".strip .signal").text()).isEqualTo("3 more values until it can be judged");
        assertThat(page.select(".reading").text())
                .contains(
                        "Too early to tell signal from noise.",
                        "3 more values and this can be said; there are 3 so far.");
    }

    @Test
    void noiseIsSteadyAndGrey() {
        var page = page(measured(steady(28)));

        assertThat(page.select(".strip .signal").attr("data-sig")).isEqualTo("steady");
        assertThat(page.select(".reading").text()).contains("Nothing to explain.", "It moves around 20");
        assertThat(page.select(".xmr .desktop path.limit")).isNotEmpty();
        assertThat(page.select(".xmr .desktop circle.good, .xmr .desktop circle.bad"))
                .isEmpty();
        assertThat(page.select("#values td.point")).isEmpty();
    }

    @Test
    void aDropIsGoodWhereLowerIsBetter() {
        var page = page(measured(DoubleStream.concat(
                        DoubleStream.of(steady(20)), DoubleStream.of(steady(10)).map(value -> value - 5))
                .toArray()));

        assertThat(page.select(".strip .signal").attr("data-sig")).isEqualTo("better-down");
        assertThat(page.select(".reading li").first().text())
                .startsWith("The drop is real.")
                .contains("By chance alone that happens less than once in");
        assertThat(page.select(".xmr .desktop path.centre")).hasSize(2);
        assertThat(page.select(".xmr .desktop circle.good")).isNotEmpty();
    }

    @Test
    void valuesOfANewLevelLieUnderTheOldLimit() {
        var page = page(measured(DoubleStream.concat(
                        DoubleStream.of(steady(20)), DoubleStream.of(steady(10)).map(value -> value - 5))
                .toArray()));

        assertThat(page.select("#values td.point").eachText())
                .contains("Under the old lower limit")
                .doesNotContain("Under the lower limit");
    }

    @Test
    void aRiseIsBadWhereLowerIsBetter() {
        var page = page(measured(DoubleStream.concat(DoubleStream.of(steady(28)), DoubleStream.of(35))
                .toArray()));

        assertThat(page.select(".strip .signal").attr("data-sig")).isEqualTo("worse-up");
        assertThat(page.select(".reading li").first().text()).contains("Apr 2026 lies outside its usual range");
        assertThat(page.select("#values td.point").first().text()).isEqualTo("Over the upper limit");
        assertThat(page.select("#values td.point .signal").attr("data-sig")).isEqualTo("worse-up");
    }

    @Test
    void eachStatementLeadsToHowItIsKnown() {
        var visitor = stage.visitor();
        var kpi = measured(steady(28));

        var links = visitor.open(KpiStage.path(kpi))
                .select(".reading a, .strip a[href^=/methods]")
                .eachAttr("href");

        assertThat(links).isNotEmpty().allMatch(link -> link.startsWith("/methods/"));
    }

    @Test
    void whatIsSaidCostsNoStatementMore() {
        var kpi = measured(steady(28));
        var visitor = stage.visitor();
        visitor.get(KpiStage.path(kpi));

        assertThat(Statements.during(() -> visitor.get(KpiStage.path(kpi)))).isLessThanOrEqualTo(5);
    }

    private Document page(Kpi kpi) {
        return stage.visitor().open(KpiStage.path(kpi));
    }

    /** So many months up to April 2026, the newest last, judged; lower is better, at most 15 %. */
    private Kpi measured(double... values) {
        var kpi = stage.define("Turnover", "People", Direction.LOWER);
        stage.aim(kpi, new DatedTarget(LocalDate.parse("2023-01-01"), null, 15.0));
        var first = YearMonth.of(2026, 4).minusMonths(values.length - 1L);
        stage.measurements.record(
                stage.ada,
                kpi.id(),
                IntStream.range(0, values.length)
                        .mapToObj(i -> Recording.of(first.plusMonths(i).atEndOfMonth(), values[i]))
                        .toList(),
                "form");
        Analysed.now(stage.database, stage.workspace.id, kpi);
        return kpi;
    }

    private static double[] steady(int months) {
        return new Random(7).doubles(months, 19, 21).toArray();
    }
}
