package org.waymark.web.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.Statements;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.World;
import org.waymark.cycles.Cycles;
import org.waymark.initiatives.Dependencies;
import org.waymark.initiatives.Dependency;
import org.waymark.initiatives.Initiative;
import org.waymark.initiatives.InitiativeWish;
import org.waymark.initiatives.Initiatives;
import org.waymark.initiatives.Schedule;
import org.waymark.insights.Analysed;
import org.waymark.insights.KeyResultOutlook.End;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Objectives;
import org.waymark.people.Audience;
import org.waymark.people.Person;

@BothDatabases
class TimelinePageTest {
    private final TestDatabase database;
    private final World world;
    private final Visitor nora;
    private final Objective objective;
    private final KeyResult keyResult;

    TimelinePageTest(TestDatabase database) {
        this.database = database;
        world = new World(database);
        nora = world.visitor("nora");
        objective = world.teamObjective("Make shifts predictable");
        keyResult = world.keyResult(world.nora, objective, "Late shift changes");
    }

    @Test
    void workStandsBelowTheKeyResultItShouldMove() {
        world.checkIn(world.nora, keyResult, 10, 7);
        var roster = work("Roster tool", "2026-04-08", "2026-06-05");

        var rows = nora.open("/timeline").select(".g-row");

        assertThat(rows.eachAttr("id"))
                .containsExactly(
                        "o-" + objective.id().value(),
                        "k-" + keyResult.id().value(),
                        "i-" + roster.id().value());
        assertThat(rows.get(1).select(".g-lane > i")).hasSize(2);
        assertThat(rows.get(1).select(".g-kr").attr("aria-label"))
                .isEqualTo("1 check-in, on Tue 19 May: Off track. Check-in due on Tue 26 May.");
        var bar = rows.get(2).selectFirst(".g-bar");
        assertThat(bar.attr("style")).startsWith("--a:7.692;--b:72.527;");
        assertThat(bar.attr("title"))
                .isEqualTo("Roster tool: Wed 8 Apr to Fri 5 Jun, 0% done. It may slip by 25 days.");
    }

    @Test
    void aPageTakesAtMostFiveStatements() {
        work("Roster tool", "2026-04-08", "2026-06-05");
        nora.get("/timeline");

        assertThat(Statements.during(() -> nora.get("/timeline"))).isLessThanOrEqualTo(5);
    }

    @Test
    void theBriefTellsWhatHasNoRoomLeft() {
        var bands = work("Pay bands", "2026-05-20", "2026-06-12");
        var paths = work("Career paths", "2026-06-12", "2026-06-29");
        after(paths, bands);

        var page = nora.open("/timeline");

        assertThat(page.select(".notice p").text())
                .isEqualTo("Pay bands now ends on the day Career paths should start. "
                        + "Any further slip moves Career paths past Tue 30 Jun, the end of the cycle.");
        assertThat(page.select("#timeline-ties > g.bad").attr("data-to"))
                .isEqualTo("i-" + paths.id().value());
    }

    @Test
    void theBriefTellsByHowManyDaysOneEndsTooLateForTheNext() {
        after(work("Career paths", "2026-06-08", "2026-06-20"), work("Pay bands", "2026-05-20", "2026-06-12"));

        assertThat(nora.open("/timeline").select(".notice p b").text())
                .isEqualTo("Pay bands now ends 5 days too late for Career paths to start as planned.");
    }

    @Test
    void whatHoldsUpOthersIsNotSaidToEndTooLateItself() {
        var bands = work("Pay bands", "2026-05-20", "2026-06-20");
        var paths = work("Career paths", "2026-06-10", "2026-06-29");
        after(paths, bands);

        var page = nora.open("/timeline");

        assertThat(page.select("#i-" + bands.id().value() + " .g-bar").attr("title"))
                .endsWith("What waits for it ends 10 days too late for the cycle.");
        assertThat(page.select(".g-moves li").text()).isEqualTo("Career paths It ends 10 days too late for the cycle.");
    }

    @Test
    void withRoomEnoughThereIsNothingToTell() {
        after(work("Swaps", "2026-06-01", "2026-06-05"), work("Roster tool", "2026-05-18", "2026-05-22"));

        var page = nora.open("/timeline");

        assertThat(page.select(".notice")).isEmpty();
        assertThat(page.select("#timeline-ties > g")).hasSize(1);
        assertThat(page.select("#timeline-ties > g.bad")).isEmpty();
    }

    @Test
    void aBarIsGivenOtherDaysAndItsOldOnesBack() {
        var roster = work("Roster tool", "2026-05-18", "2026-05-22");
        var path = "/initiatives/" + roster.id().value() + "/days?to=%2Ftimeline";

        var answer = nora.post(path, part(), "start", "2026-05-20", "due", "2026-05-27");

        assertThat(days(roster)).isEqualTo(schedule("2026-05-20", "2026-05-27"));
        var undo = answer.page().selectFirst("form");
        assertThat(answer.page().text()).contains("Roster tool is now from Wed 20 May to Wed 27 May.");
        assertThat(nora.submit(undo).location()).endsWith("/timeline");
        assertThat(days(roster)).isEqualTo(schedule("2026-05-18", "2026-05-22"));
        assertThat(nora.post(path, part(), "start", "2026-05-20", "due", "2026-05-20")
                        .page()
                        .text())
                .contains("Roster tool is now on Wed 20 May.");
    }

    @Test
    void daysThatMakeNoSenseAreRefusedInWordsAndChangeNothing() {
        var roster = work("Roster tool", "2026-05-18", "2026-05-22");
        var path = "/initiatives/" + roster.id().value() + "/days";

        var refused = nora.post(path, part(), "start", "2026-05-20", "due", "2026-05-01");
        var form = nora.open(path).selectFirst(".days-form");

        assertThat(refused.page().select("[data-toast]").text()).isNotEmpty();
        assertThat(nora.submit(form, "due", "2026-05-01").status()).isEqualTo(422);
        assertThat(nora.submit(form, "due", "not a day").status()).isEqualTo(422);
        assertThat(days(roster)).isEqualTo(schedule("2026-05-18", "2026-05-22"));
    }

    @Test
    void onlyWhoMayPlanTheWorkMovesIt() {
        var roster = work("Roster tool", "2026-05-18", "2026-05-22");
        var path = "/initiatives/" + roster.id().value() + "/days";
        var petra = world.visitor("petra");

        assertThat(petra.open("/timeline").select("[data-shift], .g-days")).isEmpty();
        assertThat(petra.get(path).status()).isEqualTo(403);
        assertThat(petra.post(path, "start", "2026-05-20", "due", "2026-05-27").status())
                .isEqualTo(403);
        assertThat(days(roster)).isEqualTo(schedule("2026-05-18", "2026-05-22"));
    }

    @Test
    void whatOneMayNotSeeIsNotOnTheTimeline() {
        var roster = work("Roster tool", "2026-05-18", "2026-05-22");
        world.database.get(Objectives.class).share(world.nora, objective.id(), Audience.NOBODY);
        var petra = world.visitor("petra");

        assertThat(petra.open("/timeline").text()).doesNotContain("Roster tool").doesNotContain("Late shift changes");
        assertThat(petra.get("/initiatives/" + roster.id().value() + "/days").status())
                .isEqualTo(404);
    }

    @Test
    void theAddressSaysWhatIsFoldedFilteredAndHowFarOneSees() {
        work("Roster tool", "2026-05-18", "2026-05-22");
        var id = objective.id().value();

        assertThat(nora.open("/timeline?closed=" + id).select(".g-row[hidden]")).hasSize(2);
        assertThat(nora.open("/timeline?q=nothing").select(".g-row")).isEmpty();
        assertThat(nora.open("/timeline?scale=year").select(".g-lower li").eachText())
                .startsWith("Jan", "Feb")
                .hasSize(12);
        assertThat(nora.open("/timeline?scale=years").select(".g-upper li").eachText())
                .containsExactly("2025", "2026", "2027");
        assertThat(nora.get("/timeline?scale=%00&page=-1&closed=x&team=nonsense")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void onALongPageTheFirstObjectivesComeUnfoldedAndOthersWhenAskedFor() {
        for (int i = 0; i < 11; i++) world.keyResult(world.nora, world.teamObjective("Aim " + i), "Result " + i);
        work("Roster tool", "2026-05-18", "2026-05-22");

        var page = nora.open("/timeline");
        assertThat(page.select(".g-o")).hasSize(12);
        assertThat(page.select(".g-rows:has(.g-k)")).hasSize(8);
        var folded = page.select(".g-o .twist[data-apart]");
        assertThat(folded).hasSize(4);
        assertThat(nora.open(folded.first().attr("href")).select(".g-rows:has(.g-k)"))
                .hasSize(9);
        var all = page.select(".g-zoom > a.btn");
        assertThat(all.text()).isEqualTo("Unfold all");
        assertThat(nora.open(all.attr("href")).select(".twist[data-apart], .g-zoom > a.btn"))
                .isEmpty();
    }

    @Test
    void nothingEndangersACycleThatIsClosedAndNothingInItHasAChance() {
        Analysed.chance(database, world.maya.workspace(), keyResult, 0.4, new End(40, 30, 50));
        assertThat(nora.open("/timeline").select(".g-k .chance")).hasSize(1);
        after(work("Career paths", "2026-06-08", "2026-06-20"), work("Pay bands", "2026-05-20", "2026-06-12"));
        world.database.get(Cycles.class).close(world.maya, world.quarter.id());

        var page = nora.open("/timeline?cycle=" + world.quarter.slug());

        assertThat(page.select(".g-bar")).hasSize(2);
        assertThat(page.select("#timeline-brief").text()).isEmpty();
        assertThat(page.select(".g-k")).hasSize(1);
        assertThat(page.select(".g-k .chance")).isEmpty();
    }

    @Test
    void workThatServesNothingStandsApart() {
        var loose = world.database
                .get(Initiatives.class)
                .create(world.nora, wish("Clean the archive", null, null), List.of());

        var page = nora.open("/timeline");

        assertThat(page.select(".g-apart + .g-rows .g-row").attr("id"))
                .isEqualTo("i-" + loose.id().value());
        assertThat(page.select(".g-none").text()).isEqualTo("No days yet");
    }

    private Initiative work(String title, String start, String due) {
        return world.database
                .get(Initiatives.class)
                .create(world.nora, wish(title, LocalDate.parse(start), LocalDate.parse(due)), List.of(keyResult.id()));
    }

    private InitiativeWish wish(String title, @Nullable LocalDate start, @Nullable LocalDate due) {
        return new InitiativeWish(
                title,
                "",
                new Person.Id(world.nora.person()),
                world.people.id().value(),
                world.quarter.id(),
                start,
                due);
    }

    private void after(Initiative one, Initiative other) {
        world.database.get(Dependencies.class).put(world.nora, new Dependency(one.id(), other.id(), 0));
    }

    private Schedule days(Initiative of) {
        return world.database.get(Initiatives.class).get(world.nora, of.id()).schedule();
    }

    private static Schedule schedule(String start, String due) {
        return new Schedule(LocalDate.parse(start), LocalDate.parse(due));
    }

    private static String[] part() {
        return new String[] {"HX-Request", "true"};
    }
}
