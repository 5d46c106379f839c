package org.waymark.web.objectives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.Statements;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
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
    void progressSetByHandIsShownAsSuchAndTakenBack() {
        var objective = world.companyObjective("Make Halden a place people choose to stay");
        var visitor = world.visitor("maya");

        var refused = visitor.submit(small(visitor, objective, "/override"), "progress", "140", "reason", "");
        visitor.submit(small(visitor, objective, "/override"), "progress", "60", "reason", "The survey came late");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(visitor.open(path(objective)).select(".strip").text())
                .contains("60%", "set by hand by Maya Lindqvist", "The survey came late");
        visitor.post(path(objective) + "/override/removal");
        assertThat(visitor.open(path(objective)).select(".strip").text()).doesNotContain("by hand");
    }

    @Test
    void theOwnersWordStandsBesideTheStatus() {
        var objective = world.companyObjective("Make Halden a place people choose to stay");
        var visitor = world.visitor("maya");

        visitor.submit(small(visitor, objective, "/word"), "status", "AT_RISK", "note", "Pay bands are late");

        assertThat(visitor.open(path(objective)).select(".strip").text())
                .contains("Owner’s word", "Pay bands are late");
    }

    @Test
    void aKpiToMoveIsNamedWithWaySizeAndDelay() {
        var objective = world.companyObjective("Make Halden a place people choose to stay");
        world.kpi("Voluntary turnover");
        var visitor = world.visitor("maya");

        var unknown = visitor.submit(small(visitor, objective, "/aims/new"), "kpi", "No such KPI");
        visitor.submit(
                small(visitor, objective, "/aims/new"),
                "kpi",
                "voluntary turnover",
                "way",
                "DOWN",
                "size",
                "3",
                "delayDays",
                "90");

        assertThat(unknown.status()).isEqualTo(422);
        var page = visitor.open(path(objective));
        assertThat(page.select(".aims").text()).contains("Voluntary turnover", "down by 3 pts", "after about 90 days");
        visitor.submit(page.selectFirst(".aims form[action$=removal]"));
        var without = visitor.open(path(objective));
        assertThat(without.select(".aims li")).isEmpty();
        visitor.submit(without.selectFirst(".toast form"));
        assertThat(visitor.open(path(objective)).select(".aims li")).hasSize(1);
    }

    @Test
    void anObjectiveIsConnectedWithItsParentByName() {
        var parent = world.companyObjective("Make Halden a place people choose to stay");
        var child = world.teamObjective("Give every manager the habits that keep a team");
        var visitor = world.visitor("nora");

        var ring = visitor.submit(small(visitor, child, "/links/new"), "parent", child.title());
        visitor.submit(small(visitor, child, "/links/new"), "parent", "make halden a place people choose to stay");

        assertThat(ring.status()).isEqualTo(422);
        var page = visitor.open(path(child));
        assertThat(page.select(".goal .eyebrow").text()).contains("contributes to Make Halden");
        assertThat(visitor.open(path(parent)).select(".align").text()).contains("Give every manager");
        visitor.submit(page.selectFirst(".align form[action$=removal]"));
        var without = visitor.open(path(child));
        assertThat(without.select(".goal .eyebrow").text()).doesNotContain("contributes");
        visitor.submit(without.selectFirst(".toast form"));
        assertThat(visitor.open(path(child)).select(".goal .eyebrow").text()).contains("contributes to Make Halden");
    }

    @Test
    void aNewObjectiveNamesItsParentAndItsKpiAtOnce() {
        world.companyObjective("Make Halden a place people choose to stay");
        world.kpi("Voluntary turnover");
        var visitor = world.visitor("maya");
        var form = visitor.open("/objectives/new").selectFirst("form[action=/objectives]");

        var answer = visitor.submit(
                form,
                "title",
                "Listen before people leave",
                "parent",
                "Make Halden a place people choose to stay (Q2 2026)",
                "kpi",
                "Voluntary turnover",
                "way",
                "DOWN",
                "as",
                "published");

        var page = visitor.open(answer.location());
        assertThat(page.select(".goal .eyebrow").text()).contains("contributes to Make Halden");
        assertThat(page.select(".aims").text()).contains("Voluntary turnover", "down");
    }

    @Test
    void aCopyTakesTheChosenKeyResultsAlongAsADraft() {
        var objective = world.companyObjective("Make Halden a place people choose to stay");
        var taken = world.keyResult(world.maya, objective, "Taken");
        world.keyResult(world.maya, objective, "Left");
        var visitor = world.visitor("maya");

        var answer = visitor.submit(
                small(visitor, objective, "/copies/new"),
                "keyResult",
                taken.id().value().toString());

        var page = visitor.open(answer.location());
        assertThat(page.select(".goal .tag").text()).isEqualTo("Draft");
        assertThat(page.select(".kr h3").eachText()).containsExactly("Taken");
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

    private static Element small(Visitor visitor, Objective objective, String form) {
        return visitor.open(path(objective) + form).selectFirst("#form form");
    }

    private Objective objective(Objective objective) {
        return world.database.get(Objectives.class).get(world.maya, objective.id());
    }

    private static String path(Objective objective) {
        return "/objectives/" + objective.id().value();
    }
}
