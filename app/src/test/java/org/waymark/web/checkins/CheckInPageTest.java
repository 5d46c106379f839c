package org.waymark.web.checkins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.Worded.saying;

import java.util.List;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.World;
import org.waymark.measure.Cadence;
import org.waymark.measure.Milestone;
import org.waymark.measure.Period;
import org.waymark.measure.Target;
import org.waymark.measure.TargetCurve;
import org.waymark.measure.Unit;
import org.waymark.objectives.CheckInWish;
import org.waymark.objectives.CheckIns;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.KeyResultWish;
import org.waymark.objectives.KeyResults;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Objectives;
import org.waymark.people.Person;

@BothDatabases
class CheckInPageTest {
    private final World world;
    private final Objective objective;
    private final Visitor visitor;

    CheckInPageTest(TestDatabase database) {
        world = new World(database);
        objective = world.companyObjective("Make Halden a place people choose to stay");
        visitor = world.visitor("maya");
    }

    @Test
    void whomToAskIsOfferedWithinTheListOfTheField() {
        var keyResult = world.keyResult(world.maya, objective, "Roles with a published career path");

        var field = visitor.open(fresh(keyResult)).selectFirst("form.check-in [name=of]");

        // else the list would go where the form itself goes
        assertThat(field.attr("hx-swap")).isEqualTo("innerHTML");
    }

    @Test
    void aCheckInTakesValueConfidenceAndWords() {
        var keyResult = world.keyResult(world.maya, objective, "Roles with a published career path");
        var form = visitor.open(fresh(keyResult)).selectFirst("form.check-in");

        var answer = visitor.submit(
                form, "value", "30", "confidence", "7", "changed", "Shop floor is done", "blockers", "Pay bands");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(latest(keyResult).value()).isEqualTo(30.0);
        var page = visitor.open(answer.location());
        assertThat(page.select(".feed").text()).contains("Shop floor is done", "In the way: Pay bands", "confidence 7");
    }

    @Test
    void withScriptTheAnswerIsTheCardAsItIsNow() {
        var keyResult = world.keyResult(world.maya, objective, "Roles with a published career path");

        var answer = visitor.post(
                "/key-results/" + keyResult.id().value() + "/check-ins",
                new String[] {"HX-Request", "true"},
                "value",
                "40",
                "confidence",
                "8");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("article.kr[hx-swap-oob] .figures").text())
                .contains("40%");
        assertThat(answer.page().select(".toast").text()).contains("Check-in saved");
    }

    @Test
    void aListThatShowsNoCardIsSentNone() {
        var keyResult = world.keyResult(world.maya, objective, "Roles with a published career path");
        var list = world.database.address() + "/objectives?cycle=q2-2026";
        var home = world.database.address() + "/objectives/" + objective.id().value();

        assertThat(cards(keyResult, list)).isEmpty();
        assertThat(cards(keyResult, home)).hasSize(1);
    }

    private Elements cards(KeyResult keyResult, String from) {
        return visitor.post(
                        "/key-results/" + keyResult.id().value() + "/check-ins",
                        new String[] {"HX-Request", "true", "HX-Current-URL", from},
                        "value",
                        "40")
                .page()
                .select("article.kr");
    }

    @Test
    void aDayBeforeTheStartIsRefusedWithWhatToDo() {
        var keyResult = world.keyResult(world.maya, objective, "Roles with a published career path");
        var form = visitor.open(fresh(keyResult)).selectFirst("form.check-in");
        assertThat(form.text()).contains("Not before the key result begins, on Wednesday 1 April 2026.");

        var answer = visitor.submit(form, "value", "30", "day", "2020-05-01");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("input[name=day]").val()).isEqualTo("2020-05-01");
        assertThat(answer.page().select("#ci-day-error").text()).contains("begins on", "or a later one");
        assertThat(latest(keyResult).value()).isNull();
    }

    @Test
    void whatHasNotBegunOffersNoCheckIn() {
        var next = world.quarter.period().end().plusDays(1);
        var wish = new KeyResultWish(
                "Roles filled",
                "",
                new Person.Id(world.maya.person()),
                new Target.Reach(0, 10),
                new TargetCurve.Straight(),
                Unit.COUNT,
                new Period(next, next.plusDays(30)),
                Cadence.WEEKLY,
                1,
                null);

        var added = world.database.get(KeyResults.class).add(world.maya, objective.id(), wish);

        var page = visitor.open("/key-results/" + added.id().value());
        assertThat(page.select("a[data-open=check-in]")).isEmpty();
        assertThat(page.select("article.kr .deeds").text()).contains("Check in from Wed 1 Jul on");
        var early = visitor.get(fresh(added));
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.page().select("main").text())
                .contains("begins on Wed 1 Jul. Check in from that day on, or let it begin earlier.");
        assertThatThrownBy(() -> world.database.get(CheckIns.class).record(world.maya, added.id(), CheckInWish.of(3.0)))
                .satisfies(saying("Check in from that day on"));
    }

    @Test
    void milestonesAreTypedInPercent() {
        var target = new Target.Milestones(
                List.of(new Milestone("Shop floor", 1, null), new Milestone("Engineering", 1, null)));
        var keyResult = world.keyResult(world.maya, objective, "Career paths", target);
        var form = visitor.open(fresh(keyResult)).selectFirst("form.check-in");

        visitor.submit(form, "part", "100", "part", "50");

        assertThat(latest(keyResult).value()).isEqualTo(0.75);
        assertThat(visitor.open(fresh(keyResult)).select("[name=part]").eachAttr("value"))
                .containsExactly("100", "50");
    }

    @Test
    void wordsAndZonesAreChosen() {
        var zones = world.keyResult(world.maya, objective, "Managers", new Target.Zones("half", "most", "all"));
        var done = world.keyResult(world.maya, objective, "Intranet", new Target.YesNo());

        visitor.submit(visitor.open(fresh(zones)).selectFirst("form.check-in"), "zone", "TARGET");
        visitor.submit(visitor.open(fresh(done)).selectFirst("form.check-in"), "value", "1");

        assertThat(latest(zones).value()).isEqualTo(0.7);
        assertThat(latest(done).value()).isEqualTo(1.0);
    }

    @Test
    void whatIsRefusedStaysInTheForm() {
        var keyResult = world.keyResult(world.maya, objective, "Roles with a published career path");
        var form = visitor.open(fresh(keyResult)).selectFirst("form.check-in");

        var answer = visitor.submit(form, "value", "a lot", "changed", "Much happened", "day", "2199-01-01");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#ci-value-error").text()).contains("Write a number");
        assertThat(answer.page().select("[name=changed]").text()).isEqualTo("Much happened");
        assertThat(latest(keyResult).value()).isNull();
    }

    @Test
    void aCorrectionCountsInThePlaceOfWhatWasWrong() {
        var keyResult = world.keyResult(world.maya, objective, "Roles with a published career path");
        world.checkIn(world.maya, keyResult, 900, 7);
        var wrong = visitor.open("/key-results/" + keyResult.id().value()).selectFirst(".feed a[href$=correction]");
        var form = visitor.open(wrong.attr("href")).selectFirst("form.check-in");

        assertThat(form.select("[name=value]").val()).isEqualTo("900");
        visitor.submit(form, "value", "90");

        assertThat(latest(keyResult).value()).isEqualTo(90.0);
        var feed = visitor.open("/key-results/" + keyResult.id().value()).select(".feed > li");
        assertThat(feed.eachText()).hasSize(2).anyMatch(text -> text.contains("corrected later"));
        assertThat(visitor.submit(form, "value", "91").status()).isEqualTo(409);
    }

    @Test
    void nobodyChecksInWhereItMayNotOrMakesNoSense() {
        var keyResult = world.keyResult(world.maya, objective, "Roles with a published career path");
        var path = "/key-results/" + keyResult.id().value() + "/check-ins";

        assertThat(world.visitor("petra").post(path, "value", "5").status()).isEqualTo(403);
        assertThat(new World(world.database)
                        .visitor("maya")
                        .post(path, "value", "5")
                        .status())
                .isEqualTo(404);
        world.database.get(Objectives.class).archive(world.maya, objective.id());
        assertThat(visitor.post(path, "value", "5").status()).isEqualTo(409);
    }

    private KeyResult.Latest latest(KeyResult keyResult) {
        return world.database
                .get(KeyResults.class)
                .get(world.maya, keyResult.id())
                .latest();
    }

    private static String fresh(KeyResult keyResult) {
        return "/key-results/" + keyResult.id().value() + "/check-ins/new";
    }
}
