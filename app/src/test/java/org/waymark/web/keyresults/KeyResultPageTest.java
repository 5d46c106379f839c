package org.waymark.web.keyresults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.BothDatabases;
import org.waymark.Statements;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.World;
import org.waymark.measure.Cadence;
import org.waymark.measure.Target;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.KeyResults;
import org.waymark.objectives.Objective;

@BothDatabases
class KeyResultPageTest {
    private final World world;
    private final Objective objective;
    private final Visitor visitor;

    KeyResultPageTest(TestDatabase database) {
        world = new World(database);
        objective = world.companyObjective("Make Halden a place people choose to stay");
        visitor = world.visitor("maya");
    }

    @Test
    void aNumberToReachIsWrittenAsASentence() {
        var answer = added("title", "Turnover falls", "from", "23", "to", "15");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(newest().definition().target()).isEqualTo(new Target.Reach(23, 15));
        assertThat(visitor.open(answer.location()).select(".kr .figures").text())
                .contains("from 23 to 15%");
    }

    @Test
    void aTargetKeepsTheDecimalsItWasTypedWith() {
        var uptime = added("title", "Uptime", "kind", "HOLD", "low", "99.99", "high", "", "every", "WEEKLY");
        assertThat(visitor.open(uptime.location()).select(".kr .figures").text())
                .contains("at least 99.99%");

        var answers = added("title", "Answers", "kind", "RELATIVE", "percent", "20", "baseline", "0.1");
        assertThat(visitor.open(answers.location()).select(".kr .figures").text())
                .contains("up 20%, from 0.1 to 0.12%");
    }

    @Test
    void anotherKindHasOtherFieldsAndNothingTypedIsLost() {
        var form = visitor.open(path() + "/new").selectFirst("#key-result");

        var again = visitor.post(
                path() + "/form", "title", "Quick answers", "kind", "HOLD", "symbol", "ms", "unit", "DURATION");

        assertThat(form.select("[name=from], [name=to]")).hasSize(2);
        assertThat(again.page().select("[name=low], [name=high], [name=every]")).hasSize(3);
        assertThat(again.page().select("[name=title]").val()).isEqualTo("Quick answers");
    }

    @Test
    void everyKindCanBeWritten() {
        added("title", "Hold", "kind", "HOLD", "low", "", "high", "150", "every", "WEEKLY");
        assertThat(newest().definition().target()).isEqualTo(new Target.Hold(null, 150.0, Cadence.WEEKLY));
        added("title", "Rate", "kind", "RATE", "times", "4", "per", "WEEKLY", "by", "SUM", "limit", "AT_LEAST");
        assertThat(newest().definition().target()).isEqualTo(new Target.Rate(4, Cadence.WEEKLY, Target.Rate.By.SUM));
        added("title", "Relative", "kind", "RELATIVE", "percent", "20", "baseline", "");
        assertThat(newest().definition().target()).isEqualTo(new Target.Relative(20, null));
        added("title", "Scale", "kind", "SCALE", "base", "1", "commit", "2", "target", "4", "stretch", "6");
        assertThat(newest().definition().target()).isEqualTo(new Target.Scale(1, 2, 4, 6));
        added("title", "Zones", "kind", "ZONES", "zone-commit", "half", "zone-target", "most", "zone-stretch", "all");
        assertThat(newest().definition().target()).isEqualTo(new Target.Zones("half", "most", "all"));
        added("title", "Done", "kind", "YES_NO");
        assertThat(newest().definition().target()).isEqualTo(new Target.YesNo());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1d", "0x1p3", "NaN", "two"})
    void theWeightOfAMilestoneIsANumberAsPeopleWriteIt(String weight) {
        var answer = added("title", "Paths", "kind", "MILESTONES", "milestone", "Ship it", "milestone-weight", weight);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("main").text()).contains("Write the weight of a milestone as a number");
    }

    @Test
    void aCheckpointIsRefusedInThePercentThatWereTyped() {
        var beyond = added(
                "title",
                "Paths",
                "from",
                "0",
                "to",
                "9",
                "curve",
                "STEPS",
                "checkpoint-day",
                "2026-05-15",
                "checkpoint-percent",
                "120");

        assertThat(beyond.status()).isEqualTo(422);
        assertThat(beyond.page().select("main").text()).contains("0 to 100 % are due; 120 % lies outside");
    }

    @Test
    void milestonesAreReadLineByLine() {
        added(
                "title",
                "Paths",
                "kind",
                "MILESTONES",
                "milestone",
                "Shop floor",
                "milestone-due",
                "2026-05-30",
                "milestone-weight",
                "2",
                "milestone",
                "Engineering",
                "milestone-due",
                "",
                "milestone-weight",
                "",
                "milestone",
                "",
                "milestone-due",
                "",
                "milestone-weight",
                "");

        var target = (Target.Milestones) newest().definition().target();

        assertThat(target.milestones())
                .extracting(m -> m.title() + " " + m.weight())
                .containsExactly("Shop floor 2.0", "Engineering 1.0");
    }

    @Test
    void whatMakesNoSenseIsRefusedBesideItsField() {
        var answer = added("title", "Nothing", "from", "15", "to", "15", "due", "2026-01-01");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#f-to-error").text()).contains("must differ");
        assertThat(answer.page().select("#f-due-error").text()).contains("before the first");
        assertThat(answer.page().select("[name=title]").val()).isEqualTo("Nothing");
    }

    @Test
    void allThatIsMissingIsSaidAtOnce() {
        var numbers = added("title", "Scale", "kind", "SCALE", "base", "", "commit", "2", "target", "x", "stretch", "");
        var words = added("title", "Zones", "kind", "ZONES", "zone-commit", "half");

        assertThat(numbers.page().select("[aria-invalid=true]").eachAttr("name"))
                .containsExactly("base", "target", "stretch");
        assertThat(words.page().select("[data-errors] li")).hasSize(2);
    }

    @Test
    void anEditShowsWhatIsThereAndSavesIt() {
        var keyResult = world.keyResult(world.maya, objective, "Turnover falls", new Target.Reach(23, 15));
        var form = visitor.open(path(keyResult) + "/edit").selectFirst("#key-result");

        assertThat(form.select("[name=from]").val()).isEqualTo("23");
        var answer = visitor.submit(form, "to", "12.5");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(current(keyResult).definition().target()).isEqualTo(new Target.Reach(23, 12.5));
    }

    @Test
    void thePageShowsChartDefinitionAndCheckIns() {
        var keyResult = world.keyResult(world.maya, objective, "Turnover falls", new Target.Reach(23, 15));
        world.checkIn(world.maya, keyResult, 21, 6);

        var page = world.visitor("petra").open(path(keyResult));

        assertThat(page.select("h1").text()).isEqualTo("Turnover falls");
        assertThat(page.select("figure svg")).hasSize(2);
        assertThat(page.select("#definition").text()).isEqualTo("Definition");
        assertThat(page.select(".feed > li")).hasSize(1);
        var visits = world.visitor("maya");
        assertThat(Statements.during(() -> visits.get(path(keyResult)))).isLessThanOrEqualTo(5);
    }

    @Test
    void archivingIsTakenBackWithTheToast() {
        var keyResult = world.keyResult(world.maya, objective, "Turnover falls");

        visitor.post(path(keyResult) + "/archival");
        assertThat(current(keyResult).isArchived()).isTrue();
        visitor.submit(visitor.open("/objectives/" + objective.id().value()).selectFirst(".toast form"));

        assertThat(current(keyResult).isArchived()).isFalse();
    }

    @Test
    void whoDoesNotHoldTheObjectiveMayNotChangeIt() {
        var keyResult = world.keyResult(world.maya, objective, "Turnover falls");

        assertThat(world.visitor("petra").post(path(keyResult) + "/archival").status())
                .isEqualTo(403);
        var foreign = new World(world.database).visitor("maya");
        assertThat(foreign.get(path(keyResult)).status()).isEqualTo(404);
        assertThat(foreign.get(path(keyResult) + "/edit").status()).isEqualTo(404);
    }

    private Visitor.Answer added(String... typed) {
        var form = visitor.open(path() + "/new").selectFirst("#key-result");
        return visitor.submit(form, typed);
    }

    private KeyResult newest() {
        var page = visitor.open("/objectives/" + objective.id().value());
        var id = page.select(".kr").last().id().substring(3);
        return world.database.get(KeyResults.class).get(world.maya, new KeyResult.Id(UUID.fromString(id)));
    }

    private KeyResult current(KeyResult keyResult) {
        return world.database.get(KeyResults.class).get(world.maya, keyResult.id());
    }

    private String path() {
        return "/objectives/" + objective.id().value() + "/key-results";
    }

    private static String path(KeyResult keyResult) {
        return "/key-results/" + keyResult.id().value();
    }
}
