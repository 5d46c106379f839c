package org.waymark.web.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.Statements;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.World;
import org.waymark.cycles.Cycles;
import org.waymark.measure.Target;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Objective;

@BothDatabases
class ClosingPageTest {
    private final World world;
    private final Visitor maya;
    private final Objective stay;
    private final KeyResult roles;

    ClosingPageTest(TestDatabase database) {
        world = new World(database);
        maya = world.visitor("maya");
        stay = world.companyObjective("Make Halden a place people choose to stay");
        roles = world.keyResult(world.maya, stay, "Roles with a published career path", new Target.Reach(35, 100));
        world.keyResult(world.maya, stay, "New hires still here after 90 days");
        world.checkIn(world.maya, roles, 82, 7);
    }

    @Test
    void aKeyResultIsGradedAndTheNextOneComes() {
        var sheet = maya.open(sheet());
        assertThat(sheet.select(".sum").first().text()).contains("0.72", "(82 − 35) ÷ (100 − 35) = 0.72");

        var refused = maya.submit(sheet.selectFirst("form[action=" + roles(roles) + "]"), "score", "9");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("main .error").text()).contains("This is not what the numbers say");
        var silent = maya.submit(sheet.selectFirst("form[action=" + roles(roles) + "]"));
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.page().select("[id$=-next-error]").text()).contains("choose what becomes of it");

        var graded = maya.submit(
                sheet.selectFirst("form[action=" + roles(roles) + "]"),
                "score",
                "7",
                "reason",
                "Rounded in the meeting",
                "next",
                "CARRY");
        assertThat(graded.status()).isEqualTo(303);
        assertThat(graded.location()).contains("#kr-");
        assertThat(maya.open(sheet()).select(".toast").text())
                .contains("Saved. Score: 0.7, by hand. What next: goes on.");
        assertThat(maya.open(closing()).select("td .num").first().text()).isEqualTo("0.7");
    }

    @Test
    void aGradeThatWasTakenBackComesAgainByUndo() {
        var form = maya.open(sheet()).selectFirst("form[action=" + roles(roles) + "]");
        maya.submit(form, "score", "7", "reason", "Rounded in the meeting", "next", "CARRY");
        maya.submit(maya.open(sheet()).selectFirst("form[action=" + roles(roles) + "/removal]"));
        var without = maya.open(sheet());
        assertThat(without.select("form[action=" + roles(roles) + "] [name=reason]")
                        .val())
                .isEmpty();

        maya.post(without.select("[data-undo]").attr("data-undo"));

        assertThat(maya.open(sheet())
                        .select("form[action=" + roles(roles) + "] [name=reason]")
                        .val())
                .isEqualTo("Rounded in the meeting");
    }

    @Test
    void anOutcomeWithNothingChosenIsTheRulesAndSaysSo() {
        var form = maya.open(sheet()).selectFirst("form[action=" + stay() + "/grade]");

        maya.submit(form);
        assertThat(maya.open(sheet()).select(".toast").text())
                .contains("You chose nothing, so the numbers give the score, and the rule the outcome.");

        maya.submit(form, "attainment", "DROPPED");
        assertThat(maya.open(sheet()).select(".toast").text())
                .contains("Saved. Score: as the numbers say. Outcome: Dropped.");
    }

    @Test
    void anotherTargetThatCannotBeIsToldAtItsField() {
        var refused = maya.submit(
                maya.open(sheet()).selectFirst("form[action=" + roles(roles) + "]"), "next", "CARRY", "carry.to", "82");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("[id$=-carry.to-error]")).hasSize(1);
    }

    @Test
    void thePlanTellsFromWhereToWhereAndWhatGoesAlong() {
        var grade = maya.open(sheet()).selectFirst("form[action=" + roles(roles) + "]");
        maya.submit(grade, "next", "CARRY", "carry.to", "95", "work", "on");

        assertThat(maya.open(cycle() + "/closure/new").select("main").text())
                .contains(
                        "1 objective goes on as a draft in Q3 2026.",
                        "Roles with a published career path: from 82 to 95%, with its unfinished initiatives",
                        "1 key result is undecided and simply stops here.");
    }

    @Test
    void whatIsStillToComeIsToldBeforeTheClose() {
        var year = world.database.get(Cycles.class).get(world.maya, "2026");

        assertThat(maya.open(closing()).select("main").text())
                .contains("Q2 2026 runs until Tue 30 Jun. What is reached in the days that are left will not count.");
        assertThat(maya.open("/cycles/" + year.id().value() + "/closing")
                        .select("main")
                        .text())
                .contains("is still open in Q2 2026. It stays open", "no longer counts here")
                .doesNotContain("others that are still open");
    }

    @Test
    void moreOpenChildrenThanAreNamedAreToldOf() {
        var year = world.database.get(Cycles.class).get(world.maya, "2026");
        for (int number = 1; number <= 12; number++) world.companyObjective("Objective " + number);

        var warnings = maya.open("/cycles/" + year.id().value() + "/closing").select("main");

        assertThat(warnings.select("li:contains(is still open in Q2 2026)")).hasSize(12);
        assertThat(warnings.text()).contains("and others that are still open below these objectives");
    }

    @Test
    void whatHasNoDataIsShownAndScoredByNobody() {
        var preview = maya.open(closing().replace("closing", "closure/new"));

        assertThat(preview.select("main").text())
                .contains("New hires still here after 90 days has no data", "1 objective: 1 achieved");
    }

    @Test
    void whyAKeyResultStoodAsItDidIsShownAsOfTheDayOfTheClose() {
        var why = "/key-results/" + roles.id().value() + "/status";
        var before = maya.open(why).select(".reasons li").eachText();
        maya.submit(maya.open(cycle() + "/closure/new").selectFirst("main form"));

        world.database.clock().pass(Duration.ofDays(7));

        assertThat(before).anyMatch(reason -> reason.contains("due"));
        assertThat(world.visitor("maya").open(why).select(".reasons li").eachText())
                .isEqualTo(before);
    }

    @Test
    void theCloseIsDoneAsShownAndTheReportFollows() {
        var done = maya.submit(maya.open(cycle() + "/closure/new").selectFirst("main form"));

        assertThat(done.location()).endsWith("/report");
        var report = world.visitor("nora").open(cycle() + "/report");
        assertThat(report.select(".brief").text())
                .contains("1 of 1 objective of Q2 2026 was achieved", "mean score is 0.72");
        assertThat(maya.post(cycle() + "/closure", "plan", "x").status()).isEqualTo(409);
        assertThat(List.of(closing(), sheet(), cycle() + "/closure/new"))
                .allSatisfy(path -> assertThat(maya.get(path).location()).endsWith(cycle() + "/report"));
        assertThat(maya.post(roles(roles), "score", "5", "reason", "late", "_back", "/")
                        .status())
                .isEqualTo(409);
        assertThat(maya.post(stay() + "/retrospective", "learned", "late", "_back", "/")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aPlanThatHasMovedIsShownAgain() {
        var form = maya.open(cycle() + "/closure/new").selectFirst("main form");
        world.checkIn(world.maya, roles, 90, 7);

        assertThat(maya.submit(form).status()).isEqualTo(409);
    }

    @Test
    void peopleLookBackAtTheObjectiveAndTheCycle() {
        maya.submit(
                maya.open(sheet()).selectFirst("form[action$=retrospective]"), "learned", "Settle pay bands first.");
        maya.submit(maya.open(closing()).selectFirst("form[action$=retrospective]"), "wentWell", "We closed on time.");

        var report = maya.open(cycle() + "/report");
        assertThat(report.select(".lessons").text()).contains("Settle pay bands first.");
        assertThat(report.select(".said").text()).contains("We closed on time.");
    }

    @Test
    void whoeverWasOvertakenInLookingBackSeesWhatIsSavedBesideWhatTheyWrote() {
        for (var path : List.of(sheet(), closing())) {
            var form = maya.open(path).selectFirst("form[action$=retrospective]");
            maya.submit(form, "learned", "Settle pay bands first.");

            var refused = maya.submit(form, "learned", "Ask the night shift.");

            assertThat(refused.status()).as(path).isEqualTo(409);
            var again = refused.page().selectFirst("form[action$=retrospective]");
            assertThat(again.select("[name=learned]").text()).as(path).isEqualTo("Ask the night shift.");
            assertThat(again.select(".now").eachText()).as(path).containsExactly("Saved now: Settle pay bands first.");
            assertThat(maya.submit(again).status()).as(path).isEqualTo(303);
            assertThat(maya.open(path)
                            .select("form[action$=retrospective] [name=learned]")
                            .text())
                    .as(path)
                    .isEqualTo("Ask the night shift.");
        }
    }

    @Test
    void othersReadAndAdminsClose() {
        var nora = world.visitor("nora");

        assertThat(nora.open(sheet()).select("main form")).isEmpty();
        assertThat(nora.open(closing()).select("main form")).isEmpty();
        assertThat(nora.post(roles(roles), "score", "5", "reason", "Why not").status())
                .isEqualTo(403);
        assertThat(nora.post(cycle() + "/retrospective", "learned", "That").status())
                .isEqualTo(403);
        assertThat(nora.post(cycle() + "/reopening").status()).isEqualTo(403);
    }

    @Test
    void eachPageCostsAtMostFiveStatements() {
        for (var path : new String[] {closing(), sheet(), cycle() + "/closure/new", cycle() + "/report"}) {
            assertThat(Statements.during(() -> maya.get(path))).as(path).isLessThanOrEqualTo(5);
        }
        maya.submit(maya.open(cycle() + "/closure/new").selectFirst("main form"));
        assertThat(Statements.during(() -> maya.get(cycle() + "/report"))).isLessThanOrEqualTo(5);
    }

    private String cycle() {
        return "/cycles/" + world.quarter.id().value();
    }

    private String closing() {
        return cycle() + "/closing";
    }

    private String sheet() {
        return closing() + "/" + stay.id().value();
    }

    private String stay() {
        return "/objectives/" + stay.id().value();
    }

    private static String roles(KeyResult keyResult) {
        return "/key-results/" + keyResult.id().value() + "/grade";
    }
}
