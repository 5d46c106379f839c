package org.waymark.web.teams;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.Statements;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.people.Team;
import org.waymark.people.TeamWish;
import org.waymark.people.Teams;

@BothDatabases
class TeamsPageTest {
    private static final String[] HTMX = {"HX-Request", "true"};

    private final World world;
    private final Team hiring;

    TeamsPageTest(TestDatabase database) {
        world = new World(database);
        hiring = database.get(Teams.class).found(world.maya, new TeamWish("Hiring", ""), world.people.id());
    }

    @Test
    void theTreeShowsTheTopAndFetchesWhatIsBelow() {
        var visitor = world.visitor("petra");

        var row = visitor.open("/teams").select("tbody tr");
        assertThat(row.select("a.plain").text()).isEqualTo("People");
        assertThat(row.select(".num").text()).isEqualTo("1");

        var below = visitor.get(row.attr("data-children"), HTMX).text();
        assertThat(below).contains("Hiring", "aria-level=\"2\"").doesNotContain("<html");
    }

    @Test
    void searchFindsTeamsAtAnyDepth() {
        var visitor = world.visitor("petra");

        assertThat(visitor.open("/teams?q=hIr").select("tbody a.plain").eachText())
                .containsExactly("Hiring");
        assertThat(visitor.open("/teams?q=zz").select(".empty .title").text()).isEqualTo("No team by that name");
    }

    @Test
    void thePageOfATeamShowsWhatItWantsWatchesAndSays() {
        var keyResult = world.keyResult(world.nora, world.teamObjective("Grow leaders"), "Talks held");
        world.waitingKeyResult("Hire well", "Roles filled");
        world.checkIn(world.nora, keyResult, 61, 7);
        world.kpi("Turnover");

        var page = world.visitor("petra").open(path(world.people));

        assertThat(page.select("h1 + p").text()).isEqualTo("A place people choose to stay");
        assertThat(page.select("td .aim").eachText()).containsExactlyInAnyOrder("Grow leaders", "Hire well");
        assertThat(page.select("section[aria-labelledby=discipline] dd").eachText())
                .containsExactly("1 of 2", "1 of 2");
        assertThat(page.select("section[aria-labelledby=kpis] td").first().text())
                .isEqualTo("Turnover");
        assertThat(page.select(".members").text()).contains("Nora Bakke");
        assertThat(page.select(".team-tree a.plain").text()).isEqualTo("Hiring");
        assertThat(page.select(".feed").text()).contains("Talks held", "61%");
        assertThat(page.select("a[href^=/settings/teams/]")).isEmpty();
    }

    @Test
    void aTeamBelowNamesTheTeamsAboveIt() {
        var page = world.visitor("petra").open(path(hiring));

        assertThat(page.select(".crumbs a").eachText()).containsExactly("Teams", "People");
        assertThat(page.text()).contains("No objective in this cycle", "Nobody belongs to it yet");
    }

    @Test
    void aTeamOfAnotherWorkspaceIsNotThere() {
        var other = new World(world.database);

        assertThat(world.visitor("maya").get(path(other.people)).status()).isEqualTo(404);
        assertThat(world.visitor("maya")
                        .get(path(other.people) + "/teams", HTMX)
                        .text())
                .doesNotContain("<tr");
    }

    @Test
    void thePagesCostFewStatements() {
        var visitor = world.visitor("petra");

        assertThat(Statements.during(() -> visitor.open("/teams"))).isEqualTo(3);
        world.companyObjective("Grow");
        assertThat(Statements.during(() -> visitor.open(path(world.people)))).isEqualTo(4);
    }

    private static String path(Team team) {
        return "/teams/" + team.id().value();
    }
}
