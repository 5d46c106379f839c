package org.waymark.web.initiatives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.Statements;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.World;
import org.waymark.initiatives.Dependencies;
import org.waymark.initiatives.Dependency;
import org.waymark.initiatives.Initiative;
import org.waymark.initiatives.Initiatives;
import org.waymark.initiatives.TaskWish;
import org.waymark.initiatives.Tasks;
import org.waymark.measure.Milestone;
import org.waymark.measure.Target;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Objectives;
import org.waymark.people.Audience;

@BothDatabases
class InitiativePageTest {
    private final World world;
    private final Visitor nora;
    private final KeyResult roles;
    private final Initiative paths;
    private final String path;

    InitiativePageTest(TestDatabase database) {
        world = new World(database);
        nora = world.visitor("nora");
        var objective = world.teamObjective("Make Halden a place people choose to stay");
        roles = world.keyResult(world.nora, objective, "Roles with a published career path");
        paths = world.initiative(world.nora, "Career paths, shop floor", roles);
        path = "/initiatives/" + paths.id().value();
    }

    @Test
    void anInitiativeShowsWhatItServesAndItsTasks() {
        world.database.get(Tasks.class).add(world.nora, paths.id(), new TaskWish("Publish", null, null));

        var page = nora.open(path);

        assertThat(page.select("h1").text()).isEqualTo("Career paths, shop floor");
        assertThat(page.select("#serves .name").text()).contains("Roles with a published career path");
        assertThat(page.select(".tasks .name").text()).isEqualTo("Publish");
        assertThat(page.select(".tasks [role=checkbox]").attr("aria-checked")).isEqualTo("false");
        assertThat(page.select("#state").text()).contains("Mon 13 Apr – Fri 29 May", "0 of 1 task done");
    }

    @Test
    void whoMayNotChangeItIsNotAskedTo() {
        var viewer = world.visitor("petra");

        assertThat(viewer.get(path).status()).isEqualTo(200);
        assertThat(viewer.get(path + "/edit").status()).isEqualTo(403);
    }

    @Test
    void aTaskOnAPageOfItsOwnHasOneWayBack() {
        var task = world.database.get(Tasks.class).add(world.nora, paths.id(), new TaskWish("Publish", null, null));

        var form = nora.open("/tasks/" + task.id().value() + "/edit").select("#form form");

        assertThat(form.select("button").eachText()).containsExactly("Save");
        assertThat(form.select("a").eachAttr("href")).containsExactly(path);
    }

    @Test
    void tasksAreAddedTickedRemovedAndBroughtBack() {
        nora.submit(nora.open(path).selectFirst(".add-task"), "title", "Ask the works council");
        nora.submit(nora.open(path).selectFirst(".tasks .tick form"));
        assertThat(nora.open(path).select("#state .pace b").text()).isEqualTo("100%");

        nora.submit(nora.open(path).selectFirst(".tasks .acts form"));
        undo();

        assertThat(nora.open(path).select(".tasks .done .name").text()).isEqualTo("Ask the works council");
    }

    @Test
    void anEmptyTaskIsRefusedOnThePage() {
        nora.open(path);

        var answer = nora.post(path + "/tasks", "title", " ", "_back", path);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#tasks .error").text()).contains("must not be empty");
    }

    @Test
    void aMoveIsTakenBack() {
        nora.open(path);
        nora.post(path + "/status", "status", "DONE");
        assertThat(nora.open(path).select("#state .status").text()).isEqualTo("Done");

        nora.post(path + "/status", "status", "ACTIVE");
        undo();

        assertThat(nora.open(path).select("#state .status").text()).isEqualTo("Done");
    }

    @Test
    void aNewOneComesFromItsKeyResult() {
        var form =
                nora.open("/initiatives/new?key-result=" + roles.id().value()).selectFirst("form[action=/initiatives]");

        var refused = nora.submit(form, "title", " ");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("[name=serves][checked]")).hasSize(1);

        var made = nora.submit(refused.page().selectFirst("form[action=/initiatives]"), "title", "Pay bands published");

        assertThat(nora.open(made.location()).select("#serves .name").text())
                .contains("Roles with a published career path");
        assertThat(nora.open("/key-results/" + roles.id().value())
                        .select("#work .name a")
                        .eachText())
                .contains("Pay bands published");
        assertThat(nora.open("/objectives/" + roles.objective().value())
                        .select("#work .name a")
                        .eachText())
                .contains("Pay bands published");
    }

    @Test
    void whatItWaitsForIsShownAndSaidWhereTheDaysContradict() {
        var bands = world.initiative(world.nora, "Pay bands published");
        world.database.get(Dependencies.class).put(world.nora, new Dependency(paths.id(), bands.id(), 3));

        assertThat(nora.open(path).select("#waits").text())
                .contains("Pay bands published", "3 days later", "before this can be finished");
    }

    @Test
    void whatItWaitsForByHandIsConfirmedAndTakenBackOrWhatItWasBefore() {
        var bands = world.initiative(world.nora, "Pay bands published");

        await(bands.title(), "3");
        var made = nora.open(path);
        await(bands.title(), "9");
        var turned = nora.open(path);

        assertThat(made.select(".toast").text()).contains("It waits for that now.");
        assertThat(turned.select("#waits").text()).contains("9 days later");
        nora.submit(turned.selectFirst(".toast form"));
        assertThat(nora.open(path).select("#waits").text()).contains("3 days later");
        nora.submit(made.selectFirst(".toast form"));
        assertThat(nora.open(path).select("#waits").text()).contains("It waits for nothing.");
    }

    @Test
    void aKeyResultThatItServesByHandIsConfirmedAndTakenBack() {
        var other = world.keyResult(world.nora, world.teamObjective("Grow leaders"), "Leaders trained");
        var serve = path + "/key-results";

        nora.submit(nora.open(serve + "/new").selectFirst("form[action=" + serve + "]"), "keyResult", other.title());
        var made = nora.open(path);
        nora.submit(nora.open(serve + "/new").selectFirst("form[action=" + serve + "]"), "keyResult", other.title());

        assertThat(made.select(".toast").text()).contains("It serves that key result now.");
        assertThat(made.select("#serves").text()).contains("Leaders trained");
        assertThat(nora.open(path).select(".toast"))
                .as("it served that already")
                .isEmpty();
        nora.submit(made.selectFirst(".toast form"));
        assertThat(nora.open(path).select("#serves").text()).doesNotContain("Leaders trained");
    }

    private void await(String title, String lagDays) {
        var wait = path + "/dependencies";
        nora.submit(
                nora.open(wait + "/new").selectFirst("form[action=" + wait + "]"), "after", title, "lagDays", lagDays);
    }

    @Test
    void whoMayOnlyLookIsOfferedNothingElse() {
        assertThat(world.visitor("petra").open(path).select("main form, main a[href$=edit], main a[href$=new]"))
                .isEmpty();
    }

    @Test
    void whatOneMayNotSeeIsNotThere() {
        world.database.get(Objectives.class).share(world.nora, roles.objective(), new Audience(Set.of(), Set.of()));

        assertThat(world.visitor("petra").get(path).status()).isEqualTo(404);
        assertThat(world.visitor("maya").get(path + "/card").status()).isEqualTo(404);
    }

    @Test
    void milestonesFollowAtTheOwnersWord() {
        var launched = world.keyResult(
                world.nora,
                world.teamObjective("Publish what people asked for"),
                "All is out",
                new Target.Milestones(List.of(new Milestone("Something", 1, null))));
        world.initiative(world.nora, "Pay bands published", launched);
        var page = "/key-results/" + launched.id().value();

        nora.submit(nora.open(page).selectFirst("form[action$=following]"));

        assertThat(nora.open(page).select(".milestones").text()).contains("Pay bands published");
        assertThat(nora.open(page).select("form[action$=following/removal]")).hasSize(1);
        var checkIn = nora.open(page + "/check-ins/new").selectFirst("form.check-in");
        assertThat(checkIn.select("input[name=part]")).isEmpty();
        assertThat(nora.submit(checkIn, "confidence", "6").status()).isEqualTo(303);

        var form = nora.open(page + "/edit").selectFirst("#key-result");
        assertThat(form.select(".milestones li").eachText()).containsExactly("Pay bands published");
        assertThat(form.select("input[name=milestone]:not([type=hidden])")).isEmpty();
        nora.submit(form, "title", "All is out by then");
        assertThat(nora.open(page).select(".milestones").text()).contains("Pay bands published");
    }

    @Test
    void aPageCostsAtMostFiveStatements() {
        assertThat(Statements.during(() -> nora.get(path))).isLessThanOrEqualTo(5);
    }

    @Test
    void anArchivedOneIsRestored() {
        world.database.get(Initiatives.class).archive(world.nora, paths.id());

        nora.submit(nora.open(path).selectFirst("form[action$=restoration]"));

        assertThat(nora.open(path).select(".goal .tag").text()).doesNotContain("Archived");
    }

    private void undo() {
        nora.submit(nora.open(path).selectFirst(".toast form"));
    }
}
