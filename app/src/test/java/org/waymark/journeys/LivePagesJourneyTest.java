package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.alignment.Alignment;
import org.waymark.alignment.Link;
import org.waymark.alignment.Ref;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Kpis;
import org.waymark.objectives.Objectives;
import org.waymark.people.Audience;

/** Pages that show many things follow what others do to any of them, within two seconds and without a reload. */
@BothDatabases
class LivePagesJourneyTest {
    private final TestDatabase database;
    private final World world;
    private LiveWindow window;
    private Page page;

    LivePagesJourneyTest(TestDatabase database) {
        this.database = database;
        world = new World(database);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void myWeekShowsWhatSomebodyElseReportedForMe() {
        var talks = world.waitingKeyResult("Grow leaders", "Talks held");
        open("nora", "/");
        assertThat(page.locator("#dues")).containsText("Talks held");

        world.checkIn(world.maya, talks, 30, 8);

        soon("#dues", "All said");
        assertThat(page.locator("#places .count")).hasCount(0);
        soon("#against-pace", "Talks held");
    }

    @Test
    void myWeekShowsANewKeyResultOfMine() {
        world.waitingKeyResult("Grow leaders", "Talks held");
        open("nora", "/");

        world.waitingKeyResult("Grow mentors", "Mentors found");

        soon("#dues", "Mentors found");
        soon("#due-count", "2 open");
    }

    @Test
    void whatSomebodyTypesOnMyWeekStaysUntouched() {
        var talks = world.waitingKeyResult("Grow leaders", "Talks held");
        open("nora", "/");
        var value = page.locator("#due-" + talks.id().value() + " [name=value]");
        value.fill("41");
        page.locator("h1").click();

        world.checkIn(world.maya, talks, 30, 8);
        world.waitingKeyResult("Grow mentors", "Mentors found");

        soon("#dues", "Mentors found");
        assertThat(value).hasValue("41");
    }

    @Test
    void anOpenFormStaysOpenAndTakesItsAnswerLater() {
        var talks = world.waitingKeyResult("Grow leaders", "Talks held");
        open("nora", "/");
        var row = page.locator("#due-" + talks.id().value());
        row.locator(".twist").click();
        assertThat(row.locator("textarea")).hasCount(4);
        page.locator("h1").click();

        world.checkIn(world.maya, talks, 30, 8);
        world.waitingKeyResult("Grow mentors", "Mentors found");

        soon("#dues", "Mentors found");
        assertThat(row.locator("textarea")).hasCount(4);
        row.locator("[name=value]").fill("44");
        row.locator(".btn.primary").click();
        assertThat(row).containsText("Checked in: 44%");
    }

    @Test
    void theOutlineShowsANewObjectiveAndWhereTheCompanyStands() {
        var retain = world.companyObjective("Keep people");
        var churn = world.keyResult(world.maya, retain, "Churn falls");
        open("petra", "/objectives");
        assertThat(page.locator("#outline")).containsText("Keep people");

        world.checkIn(world.maya, churn, 77, 8);
        soon("#overview", "77%");
        soon("#outline-rows", "77%");

        world.companyObjective("Sell bicycles abroad");
        soon("#outline-rows", "Sell bicycles abroad");
    }

    @Test
    void theFocusStaysWhereItWasWhenTheOutlineGrows() {
        world.companyObjective("Keep people");
        open("petra", "/objectives");
        page.keyboard().press("j");

        world.companyObjective("Sell bicycles abroad");

        soon("#outline-rows", "Sell bicycles abroad");
        assertThat(page.locator("tr:focus")).containsText("Keep people");
    }

    @Test
    void theBoardShowsANewValueAndANewKpi() {
        var turnover = world.kpi("Turnover");
        open("petra", "/kpis");

        world.measured(turnover, LocalDate.of(2026, 4, 30), 23.4);
        soon("#board-rows", "23.4");

        world.kpi("Scrap rate");
        soon("#board-rows", "Scrap rate");
    }

    @Test
    void theTilesOfTheBoardShowANewValue() {
        var turnover = world.kpi("Turnover");
        open("petra", "/kpis?view=tiles");

        world.measured(turnover, LocalDate.of(2026, 4, 30), 23.4);

        soon("#board-rows", "23.4");
    }

    @Test
    void aTeamShowsWhatItsPeopleSayAndWant() {
        var talks = world.keyResult(world.nora, world.teamObjective("Grow leaders"), "Talks held");
        open("petra", "/teams/" + world.people.id().value());

        world.checkIn(world.nora, talks, 64, 8);
        soon("#team-objectives", "64%");
        soon("#team-said", "Talks held");

        world.teamObjective("Welcome newcomers");
        soon("#team-objectives", "Welcome newcomers");
    }

    @Test
    void aPersonShowsWhatItOwns() {
        var talks = world.keyResult(world.nora, world.teamObjective("Grow leaders"), "Talks held");
        open("petra", "/people/" + world.nora.person());

        world.checkIn(world.maya, talks, 64, 8);
        soon("#owned", "64%");

        world.kpi("Scrap rate");
        soon("#rail", "Scrap rate");
    }

    @Test
    void anObjectiveShowsANewKeyResultAndItsCheckIns() {
        var objective = world.companyObjective("Keep people");
        open("petra", "/objectives/" + objective.id().value());

        var churn = world.keyResult(world.maya, objective, "Churn falls");
        soon("#results", "Churn falls");

        world.checkIn(world.maya, churn, 12, 8);
        soon("#feed", "12%");
    }

    @Test
    void anObjectiveShowsWhatIsConnectedWithIt() {
        var company = world.companyObjective("Keep people");
        open("petra", "/objectives/" + company.id().value());

        var team = world.teamObjective("Grow leaders");
        world.database.get(Alignment.class).link(world.nora, Ref.to(team), Ref.to(company), Link.Kind.SUPPORT, 1);

        soon("#alignment", "Grow leaders");
    }

    @Test
    void anObjectiveThatIsNoLongerSharedWithMeSaysSoAndShowsNothingOfItself() {
        var objective = world.companyObjective("Buy a rival");
        open("petra", "/objectives/" + objective.id().value());
        assertThat(page.locator("body")).containsText("Buy a rival");

        world.database.get(Objectives.class).share(world.maya, objective.id(), Audience.NOBODY);

        soon("main", "no longer shared with you");
        assertThat(page.locator("body")).not().containsText("Buy a rival");
        assertThat(page).not().hasTitle(Pattern.compile("Buy a rival"));
        assertThat(page.locator("main")).isFocused();
    }

    @Test
    void aKpiThatIsNoLongerSharedWithMeSaysSo() {
        var kpi = measured("Pay gap");
        open("petra", "/kpis/" + kpi.id().value());

        var kpis = world.database.get(Kpis.class);
        kpis.share(world.nora, kpi.id(), kpis.get(world.nora, kpi.id()).version(), true, Audience.NOBODY);

        soon("main", "no longer shared with you");
        assertThat(page.locator("body")).not().containsText("Pay gap");
    }

    @Test
    void theOutlineLosesWhatIsNoLongerSharedWithMe() {
        world.companyObjective("Keep people");
        var secret = world.companyObjective("Buy a rival");
        open("petra", "/objectives");
        assertThat(page.locator("#outline-rows")).containsText("Buy a rival");

        world.database.get(Objectives.class).share(world.maya, secret.id(), Audience.NOBODY);

        assertThat(page.locator("#outline-rows")).not().containsText("Buy a rival");
        assertThat(page.locator("#outline-rows")).containsText("Keep people");
    }

    /** About 20 for two years, and no analysis yet. */
    private Kpi measured(String name) {
        var kpi = world.kpi(name);
        for (int month = 1; month <= 28; month++) {
            var day = LocalDate.of(2024, 1, 1).plusMonths(month).minusDays(1);
            world.measured(kpi, day, 20 + Math.sin(month * 7));
        }
        return kpi;
    }

    private void open(String name, String path) {
        window = new LiveWindow(world, name, path);
        page = window.page;
    }

    private void soon(String part, String text) {
        window.soon(part, text);
    }
}
