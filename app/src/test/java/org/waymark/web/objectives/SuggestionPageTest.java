package org.waymark.web.objectives;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.World;
import org.waymark.insights.Analysed;
import org.waymark.insights.FormulaWish;
import org.waymark.insights.Formulas;
import org.waymark.kpis.DatedTarget;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Kpis;
import org.waymark.kpis.Measurements;
import org.waymark.kpis.Recording;
import org.waymark.people.Audience;

@BothDatabases
class SuggestionPageTest {
    private final World world;
    private final TestDatabase database;
    private final Kpi turnover;
    private final Visitor visitor;

    SuggestionPageTest(TestDatabase database) {
        this.database = database;
        world = new World(database);
        turnover = world.kpi("Voluntary turnover");
        visitor = world.visitor("maya");
    }

    @Test
    void aKpiThatMissesItsTargetProposesWhatMovedItTheWrongWay() {
        unwell();

        var form = visitor.open(path()).selectFirst("form[action$=acceptance]");

        assertThat(form.select("[name=title]").val()).isEqualTo("Get Voluntary turnover back to where it should be");
        assertThat(form.select("[name=problem]").text()).contains("It should be at most 15%.");
        assertThat(form.select(".proposal")).hasSize(2);
        assertThat(form.select("[name=title-0]").val()).isEqualTo("Turnover in stores from 13 to 5%");
        assertThat(form.select("[name=way][checked]").val()).isEqualTo("DOWN");
    }

    @Test
    void theSizeOfTheAimIsProposedAsPeopleWriteIt() {
        rises(turnover, 15, 18.3);
        aim(turnover, 15);
        Analysed.now(database, world.maya.workspace(), turnover);

        var size = visitor.open(path()).selectFirst("[name=size]");

        assertThat(size.val()).isEqualTo("3.3");
        assertThat(size.parent().text()).isEqualTo("pts");
    }

    @Test
    void keepingTheDraftMakesTheObjectiveWithKeyResultsAndItsAim() {
        unwell();
        var form = visitor.open(path()).selectFirst("form[action$=acceptance]");

        var answer = visitor.submit(form, "title", "Make the stores a place people stay", "to-0", "6");

        assertThat(answer.status()).isEqualTo(303);
        var page = visitor.open(answer.location());
        assertThat(page.select("h1").text()).isEqualTo("Make the stores a place people stay");
        assertThat(page.select(".eyebrow").text()).contains("Draft");
        assertThat(page.select(".kr h3").eachText()).contains("Turnover in stores from 13 to 5%");
        assertThat(page.select(".kr .figures").text()).contains("from 13 to 6%");
        assertThat(page.select(".aims").text()).contains("Voluntary turnover", "down by");
    }

    @Test
    void whatMayGetWorseMeanwhileIsToBeKept() {
        var pay = world.kpi("Pay gap");
        var cost = world.kpi("Staff cost per head");
        steady(pay, 2);
        record(cost, 40, 41.5);
        aim(cost, 45);
        unwell();
        var form = visitor.open(path()).selectFirst("form[action$=acceptance]");

        var page = visitor.open(visitor.submit(form).location());

        assertThat(form.select(".proposal").last().text()).contains("May get worse while Voluntary turnover is pushed");
        assertThat(form.select("[name=title-2]").val()).isEqualTo("Keep Staff cost per head at most 45%");
        assertThat(form.select("[name=to-2]").val()).isEqualTo("45");
        assertThat(form.select("[name=from-2]")).isEmpty();
        assertThat(page.select(".kr h3").eachText()).contains("Keep Staff cost per head at most 45%");
        assertThat(page.select(".kr .figures").text()).contains("at most 45%");
    }

    @Test
    void whatUsuallyMovesSuchAKpiIsProposedWhereItMissesItsOwnTarget() {
        var overtime = world.kpi("Overtime share");
        record(overtime, 9, 12);
        record(world.kpi("Internal moves"), 20, 21);
        aim(overtime, 8);
        unwell();

        var page = visitor.open(path());

        assertThat(page.select("[name=title-2]").val()).isEqualTo("Overtime share from 12 to 8%");
        assertThat(page.select(".proposal").get(2).text()).contains("by the library, and misses its own target");
        assertThat(page.select(".proposal").text()).doesNotContain("Internal moves");
    }

    @Test
    void anObjectiveOfTheLibraryBeginsAimedAtTheKpi() {
        unwell();

        var begun = visitor.open(
                visitor.open(path()).select("a[href*=moving]").first().attr("href"));

        assertThat(begun.select("[name=title]").val()).isEqualTo("Be a place people choose to stay");
        assertThat(begun.select("[name=kpi]").val()).isEqualTo("Voluntary turnover");
        assertThat(begun.select("[name=way][checked]").val()).isEqualTo("DOWN");
    }

    @Test
    void aPrivateNumberIsProposedToNobody() {
        var cost = world.kpi("Staff cost per head");
        record(cost, 40, 41.5);
        var kpis = database.get(Kpis.class);
        unwell();
        assertThat(visitor.open(path()).select(".proposal").text()).contains("Staff cost");

        kpis.share(world.nora, cost.id(), kpis.get(world.nora, cost.id()).version(), true, Audience.NOBODY);

        assertThat(visitor.open(path()).select(".proposal").text()).doesNotContain("Staff cost");
        assertThat(world.visitor("nora").open(path()).select(".proposal").text())
                .contains("Turnover in stores")
                .doesNotContain("Staff cost");
    }

    @Test
    void aProposalWhoseNumbersAreTheSameIsRefusedAndNothingIsSaved() {
        unwell();
        var form = visitor.open(path()).selectFirst("form[action$=acceptance]");

        var answer = visitor.submit(form, "to-0", "13");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("From and to are the same");
        assertThat(visitor.open("/objectives").text()).doesNotContain("Get Voluntary turnover back");
    }

    @Test
    void aKpiThatIsWellSaysSo() {
        steady(turnover, 12);
        aim(turnover, 15);
        Analysed.now(database, world.maya.workspace(), turnover);

        assertThat(visitor.open(path()).select(".page-head").text()).contains("is well, as far as its numbers tell");
    }

    @Test
    void fieldsThatHoldNonsenseAreRefused() {
        unwell();

        var answer = visitor.post(
                path() + "/acceptance",
                "_back",
                path(),
                "kpi-0",
                "nonsense",
                "take-0",
                "true",
                "from-0",
                "x",
                "to-0",
                "1e400");

        assertThat(answer.status()).isEqualTo(422);
    }

    @Test
    void whoMayNotMakeGoalsIsRefused() {
        unwell();

        var answer = world.visitor("petra").submit(visitor.open(path()).selectFirst("form[action$=acceptance]"));

        assertThat(answer.status()).isEqualTo(403);
    }

    private String path() {
        return "/kpis/" + turnover.id().value() + "/suggestion";
    }

    /** 23 % against at most 15 %, because of the stores. */
    private void unwell() {
        var stores = world.kpi("Turnover in stores");
        var plants = world.kpi("Turnover in plants");
        steady(plants, 10);
        rises(stores, 5, 13);
        rises(turnover, 15, 23);
        aim(turnover, 15);
        database.get(Formulas.class)
                .set(
                        world.maya,
                        turnover.id(),
                        0,
                        FormulaWish.explaining("kpi(\"Turnover in stores\") + kpi(\"Turnover in plants\")"));
        Analysed.now(database, world.maya.workspace(), stores, plants, turnover);
    }

    private void aim(Kpi kpi, double atMost) {
        var kpis = database.get(Kpis.class);
        kpis.setTargets(
                world.maya,
                kpi.id(),
                kpis.get(world.maya, kpi.id()).version(),
                List.of(new DatedTarget(LocalDate.parse("2023-01-01"), null, atMost)));
    }

    private void steady(Kpi kpi, double around) {
        var noise = new Random(7);
        record(
                kpi,
                IntStream.range(0, 28)
                        .mapToDouble(_ -> around + noise.nextDouble(-0.2, 0.2))
                        .toArray());
    }

    /** Two years at one value, the newest at another. */
    private void rises(Kpi kpi, double before, double now) {
        record(
                kpi,
                IntStream.range(0, 28).mapToDouble(i -> i == 27 ? now : before).toArray());
    }

    private void record(Kpi kpi, double... values) {
        var first = YearMonth.of(2026, 4).minusMonths(values.length - 1L);
        database.get(Measurements.class)
                .record(
                        world.maya,
                        kpi.id(),
                        IntStream.range(0, values.length)
                                .mapToObj(i -> Recording.of(first.plusMonths(i).atEndOfMonth(), values[i]))
                                .toList(),
                        "test");
    }
}
