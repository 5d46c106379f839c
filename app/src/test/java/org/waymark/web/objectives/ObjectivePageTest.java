package org.waymark.web.objectives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.Statements;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Objectives;

@BothDatabases
class ObjectivePageTest {
    private final World world;

    ObjectivePageTest(TestDatabase database) {
        world = new World(database);
    }

    @Test
    void aKeyResultThatDoesNotCountSaysSoAndSoDoesTheProgressWhereNoneIsLeft() {
        var objective = world.teamObjective("Grow leaders");
        var page = "/objectives/" + objective.id().value();
        var talks = world.keyResult(world.nora, objective, "Talks held");
        var mentors = world.keyResult(world.nora, objective, "Mentors found");
        var nora = world.visitor("nora");
        var form = nora.open("/key-results/" + talks.id().value() + "/edit").selectFirst("#key-result");

        nora.submit(form, "weight", "0");
        var one = nora.open(page);
        nora.post("/key-results/" + mentors.id().value() + "/archival");
        var none = nora.open(page);

        assertThat(one.select("#kr-" + talks.id().value()).text()).contains("0, it does not count");
        assertThat(one.select("#kr-" + mentors.id().value()).text()).doesNotContain("Weight");
        assertThat(one.select(".strip").text()).doesNotContain("No key result counts");
        assertThat(none.select(".strip").text()).contains("No key result counts: each weighs 0.");
    }

    @Test
    void anObjectiveShowsItsWordsProgressAndKeyResults() {
        var objective = world.companyObjective("Make Halden a place people choose to stay");
        var keyResult = world.keyResult(world.maya, objective, "Roles with a published career path");
        world.checkIn(world.maya, keyResult, 30, 7);

        var page = world.visitor("nora").open(path(objective));

        assertThat(page.select("h1").text()).isEqualTo("Make Halden a place people choose to stay");
        assertThat(page.select(".goal .why").first().text()).contains("One in five people left last year.");
        assertThat(page.select(".strip .pace b").text()).isEqualTo("30%");
        assertThat(page.select(".kr h3").text()).isEqualTo("Roles with a published career path");
        assertThat(page.select(".kr .figures").text()).contains("30%", "from 0 to 100%");
        assertThat(page.select(".kr svg").attr("aria-label")).contains("now 30%", "target from 0 to 100%");
        assertThat(page.select(".feed .facts").text()).contains("30%", "confidence 7");
    }

    @Test
    void anObjectiveWithoutKeyResultsSaysWhatToDo() {
        var page = world.visitor("maya").open(path(world.companyObjective("Listen before people leave")));

        assertThat(page.select(".empty a").attr("href")).endsWith("/key-results/new");
    }

    @Test
    void whoMayOnlyLookIsOfferedNothingElse() {
        var objective = world.companyObjective("Make Halden a place people choose to stay");
        world.keyResult(world.maya, objective, "Roles with a published career path");

        var page = world.visitor("petra").open(path(objective));

        assertThat(page.select("main form, main a[href$=edit], main a[href$=new]"))
                .isEmpty();
    }

    @Test
    void aPageCostsAtMostFiveStatementsHoweverManyKeyResults() {
        var objective = world.companyObjective("Make Halden a place people choose to stay");
        for (var i = 0; i < 8; i++) {
            world.checkIn(world.maya, world.keyResult(world.maya, objective, "Key result " + i), i * 10, 7);
        }
        var visitor = world.visitor("maya");

        assertThat(Statements.during(() -> visitor.get(path(objective)))).isLessThanOrEqualTo(5);
    }

    @Test
    void anObjectiveIsWrittenWithOneForm() {
        var visitor = world.visitor("maya");
        var form = visitor.open("/objectives/new").selectFirst("form[action=/objectives]");

        var answer = visitor.submit(
                form, "title", "Turn first rides into lifelong riders", "tags", "riders, app", "as", "published");

        assertThat(answer.status()).isEqualTo(303);
        var page = visitor.open(answer.location());
        assertThat(page.select("h1").text()).isEqualTo("Turn first rides into lifelong riders");
        assertThat(page.select("a[href*=tag=]").eachText()).containsExactly("app", "riders");
    }

    @Test
    void whatIsRefusedIsShownAgainWithWhatWasTyped() {
        var visitor = world.visitor("maya");
        var form = visitor.open("/objectives/new").selectFirst("form[action=/objectives]");

        var answer =
                visitor.submit(form, "title", "", "problem", "Riders leave", "owner", "Nobody Known", "as", "draft");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("[name=problem]").text()).isEqualTo("Riders leave");
        assertThat(answer.page().select("#f-title-error, #f-owner-error")).hasSize(2);
    }

    @Test
    void whatIsRefusedIsShownAgainWithTheTeamAndTheKpiThatItNames() {
        world.kpi("Turnover");
        var visitor = world.visitor("maya");
        var form = visitor.open("/objectives/new").selectFirst("form[action=/objectives]");

        var answer =
                visitor.submit(form, "title", "", "level", "TEAM", "team", "People", "kpi", "Turnover", "as", "draft");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("[name=team], [name=kpi]").eachAttr("value"))
                .containsExactly("People", "Turnover");
        assertThat(answer.page().select("#f-title-error")).hasSize(1);
    }

    @Test
    void aMemberMayNotSetObjectivesOfTheCompany() {
        var visitor = world.visitor("nora");
        var form = visitor.open("/objectives/new").selectFirst("form[action=/objectives]");

        var answer = visitor.submit(form, "title", "Rule the company", "level", "COMPANY", "as", "published");

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void aFieldIsChangedInPlaceAndTheOthersStay() {
        var objective = world.companyObjective("Make Halden a place people choose to stay");
        var visitor = world.visitor("maya");
        var form = visitor.get(path(objective) + "/edit?field=title", "HX-Request", "true")
                .page()
                .selectFirst("form");

        var answer = visitor.submit(form, "title", "Make Halden a place people love");

        assertThat(answer.status()).isEqualTo(303);
        var page = visitor.open(path(objective));
        assertThat(page.select("h1").text()).isEqualTo("Make Halden a place people love");
        assertThat(page.select(".goal .why").first().text()).contains("One in five people left last year.");
    }

    @Test
    void theSecondOfTwoWhoEditIsTold() {
        var objective = world.companyObjective("Make Halden a place people choose to stay");
        var visitor = world.visitor("maya");
        var form = visitor.open(path(objective) + "/edit").selectFirst("form[data-draft]");
        visitor.submit(form, "title", "First");

        var answer = visitor.submit(form, "title", "Second");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().select("[name=title]").val()).isEqualTo("Second");
        assertThat(objective(objective).title()).isEqualTo("First");
    }

    @Test
    void archivingIsTakenBackWithTheToast() {
        var objective = world.companyObjective("Make Halden a place people choose to stay");
        var visitor = world.visitor("maya");

        visitor.post(path(objective) + "/archival");
        var page = visitor.open(path(objective));

        assertThat(objective(objective).isArchived()).isTrue();
        visitor.submit(page.selectFirst(".toast form"));
        assertThat(objective(objective).isArchived()).isFalse();
    }

    @Test
    void aPrivateObjectiveIsSeenByItsOwnerAndWhomItIsSharedWith() {
        var objective = world.companyObjective("Prepare the sale of the old factory");
        var visitor = world.visitor("maya");
        Document page = visitor.open(path(objective) + "/audience");

        visitor.submit(page.selectFirst("#form form"), "seen", "some", "add-person", "Nora Bakke");

        assertThat(world.visitor("nora").get(path(objective)).status()).isEqualTo(200);
        assertThat(world.visitor("petra").get(path(objective)).status()).isEqualTo(404);
    }

    @Test
    void whoLeavesThemselvesOutIsToldAndLedToWhatTheySee() {
        var objective = world.teamObjective("Prepare the sale of the old factory");
        var visitor = world.visitor("maya");
        Document page = visitor.open(path(objective) + "/audience");

        var saved = visitor.submit(page.selectFirst("#form form"), "seen", "some");

        assertThat(saved.location()).isEqualTo("/objectives");
        assertThat(visitor.open("/objectives").text()).contains("Who may see it is saved. You no longer do.");
        assertThat(visitor.get(path(objective)).status()).isEqualTo(404);
    }

    @Test
    void whoMaySeeItIsNotChangedByAFormThatDoesNotSay() {
        var objective = world.companyObjective("Prepare the sale of the old factory");
        var visitor = world.visitor("maya");
        var form = visitor.open(path(objective) + "/audience").selectFirst("#form form");
        visitor.submit(form, "seen", "some");

        assertThat(visitor.post(path(objective) + "/audience").status()).isEqualTo(422);
        assertThat(visitor.post(path(objective) + "/audience", "seen", "few").status())
                .isEqualTo(422);

        assertThat(world.visitor("petra").get(path(objective)).status()).isEqualTo(404);
    }

    @Test
    void aDraftIsSeenByThoseWhoWorkOnIt() {
        var objective = world.companyObjective("Listen before people leave");
        world.visitor("maya").post(path(objective) + "/withdrawal");

        assertThat(world.visitor("maya")
                        .open(path(objective))
                        .select(".goal .tag")
                        .text())
                .isEqualTo("Draft");
        assertThat(world.visitor("nora").get(path(objective)).status()).isEqualTo(404);
    }

    @Test
    void anObjectiveOfAnotherWorkspaceIsNotThere() {
        var elsewhere = new World(world.database).companyObjective("Somebody else's");

        assertThat(world.visitor("maya").get(path(elsewhere)).status()).isEqualTo(404);
        assertThat(world.visitor("maya").post(path(elsewhere) + "/archival").status())
                .isEqualTo(404);
        assertThat(world.visitor("maya").get("/objectives/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    private Objective objective(Objective objective) {
        return world.database.get(Objectives.class).get(world.maya, objective.id());
    }

    private static String path(Objective objective) {
        return "/objectives/" + objective.id().value();
    }
}
