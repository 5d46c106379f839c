package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.Statements;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.World;
import org.waymark.kpis.Kpis;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Objectives;
import org.waymark.people.Audience;
import org.waymark.people.People;
import org.waymark.people.Person;
import org.waymark.people.Sessions;
import org.waymark.people.WorkspaceWish;
import org.waymark.people.Workspaces;

@BothDatabases
class ElsewherePageTest {
    private final World world;
    private final Objective objective;
    private final String path;

    ElsewherePageTest(TestDatabase database) {
        world = new World(database);
        objective = world.companyObjective("Keep customers");
        path = "/objectives/" + objective.id().value();
    }

    @Test
    void aLinkIntoAnotherWorkspaceOffersToGoOverAndLeadsThere() {
        var nora = atHome("nora");

        var answer = nora.get(path + "?cycle=2026-q2");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.page().select("h1").text()).isEqualTo("This is in Halden Cycles");
        assertThat(answer.page().select("main").text())
                .contains("Go over to Halden Cycles")
                .doesNotContain("Keep customers");
        var gone = nora.submit(answer.page().selectFirst("form[action$=/entry]"));
        assertThat(gone.location()).isEqualTo(path + "?cycle=2026-q2");
        assertThat(nora.open(path).select("main").text()).contains("Keep customers");
    }

    @Test
    void everyKindOfPageKnowsItsWorkspace() {
        var keyResult = world.keyResult(world.maya, objective, "Churn falls");
        var initiative = world.initiative(world.maya, "Call everybody", keyResult);
        var kpi = world.kpi("Turnover");
        var nora = atHome("nora");

        assertThat(List.of(
                        "/key-results/" + keyResult.id().value(),
                        "/initiatives/" + initiative.id().value(),
                        "/kpis/" + kpi.id().value(),
                        "/teams/" + world.people.id().value(),
                        "/people/" + world.maya.person(),
                        path + "/edit"))
                .allSatisfy(page -> assertThat(nora.get(page).text()).contains("This is in Halden Cycles"));
    }

    @Test
    void ofWhatOneMayNotSeeThereNothingIsSaid() {
        var kpi = world.kpi("Pay gap");
        var kpis = world.database.get(Kpis.class);
        var version = kpis.get(world.nora, kpi.id()).version();
        kpis.share(world.nora, kpi.id(), version, true, Audience.NOBODY);
        world.database
                .get(Objectives.class)
                .share(world.maya, objective.id(), new Audience(Set.of(world.nora.person()), Set.of()));
        var petra = atHome("petra");

        assertThat(List.of(path, "/kpis/" + kpi.id().value())).allSatisfy(page -> {
            var answer = petra.get(page);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.text()).contains("There is nothing here").doesNotContain("Halden Cycles");
        });
        assertThat(atHome("nora").get(path).text()).contains("This is in Halden Cycles");
    }

    @Test
    void whoLeftHearsNothingOfTheWorkspace() {
        var nora = atHome("nora");
        var people = world.database.get(People.class);
        people.remove(world.maya, new Person.Id(world.nora.person()), 0);

        assertThat(nora.get(path).text()).contains("There is nothing here").doesNotContain("Halden Cycles");
    }

    @Test
    void aFormSentFromAnOpenPageOfTheOtherWorkspaceSaysWhereOneIs() {
        var nora = atHome("nora");
        nora.open("/me");

        var answer = nora.post(path + "/archival", new String[] {"HX-Request", "true"});

        assertThat(answer.text()).contains("Go over to Halden Cycles to see it");
    }

    @Test
    void nobodyIsLedToAnotherServer() {
        var nora = atHome("nora");
        nora.open("/me");

        var gone = nora.post("/workspaces/" + world.nora.workspace() + "/entry", "to", "//elsewhere.example");

        assertThat(gone.location()).isEqualTo("/");
    }

    @Test
    void aPageThatIsNotThereTakesAtMostFiveStatements() {
        var nora = atHome("nora");
        nora.get(path);

        assertThat(Statements.during(() -> nora.get(path))).isLessThanOrEqualTo(5);
    }

    /** Signed in, and gone over to a workspace of its own. */
    private Visitor atHome(String name) {
        var secret = world.secretOf(name);
        var sessions = world.database.get(Sessions.class);
        var signedIn = sessions.resolve(secret).orElseThrow();
        var workspaces = world.database.get(Workspaces.class);
        var other = workspaces.create(signedIn.actor(), new WorkspaceWish("Second Venture", "Europe/Oslo", 1, 5));
        sessions.switchTo(signedIn, other.id());
        return new Visitor(world.database).signedIn(secret);
    }
}
