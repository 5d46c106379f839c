package org.waymark.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.Statements;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.people.People;
import org.waymark.people.Person;

@BothDatabases
class PeoplePageTest {
    private final World world;

    PeoplePageTest(TestDatabase database) {
        world = new World(database);
    }

    @Test
    void everybodyIsListedWithTeamsAndKeyResults() {
        world.keyResult(world.nora, world.teamObjective("Grow leaders"), "Talks held");

        var page = world.visitor("petra").open("/people");

        assertThat(page.select("tbody .who").eachText())
                .containsExactly("ML Maya Lindqvist", "NB Nora Bakke", "PN Petra Novak");
        var nora = page.select("tbody tr").get(1);
        assertThat(nora.select("a[href^=/teams/]").text()).isEqualTo("People");
        assertThat(nora.select(".num").text()).isEqualTo("1");
        assertThat(page.select("a[href=/settings/people]")).isEmpty();
        assertThat(world.visitor("maya").open("/people").select(".page-head a[href=/settings/people]"))
                .hasSize(1);
    }

    @Test
    void searchFindsPartsOfANameAndSaysWhenThereIsNobody() {
        var visitor = world.visitor("petra");

        assertThat(visitor.open("/people?q=bÁKk").select("tbody .who").eachText())
                .containsExactly("NB Nora Bakke");
        assertThat(visitor.open("/people?q=zz").select(".empty .title").text()).isEqualTo("Nobody by that name");
    }

    @Test
    void ofWhoHasLeftThePageSaysThatSomebodyElseHasToOwnWhatStays() {
        world.keyResult(world.nora, world.teamObjective("Grow leaders"), "Talks held");
        var people = world.database.get(People.class);
        var nora = new Person.Id(world.nora.person());
        assertThat(world.visitor("petra").open(path(world.nora.person())).select("#owned > .notice"))
                .isEmpty();

        people.remove(world.maya, nora, people.find(world.maya, nora).version());

        assertThat(world.visitor("petra")
                        .open(path(world.nora.person()))
                        .select("#owned > .notice")
                        .text())
                .startsWith("Nobody is reminded of what Nora Bakke still owns.");
    }

    @Test
    void thePageOfAPersonShowsWhatItOwnsAndSaid() {
        var keyResult = world.keyResult(world.nora, world.teamObjective("Grow leaders"), "Talks held");
        world.checkIn(world.nora, keyResult, 61, 7);
        world.kpi("Turnover");

        var page = world.visitor("petra").open(path(world.nora.person()));

        assertThat(page.select("h1").text()).isEqualTo("Nora Bakke");
        assertThat(page.select(".aim").text()).isEqualTo("Grow leaders");
        assertThat(page.select("a[href=/key-results/" + keyResult.id().value() + "]"))
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(page.select(".feed .facts").text()).contains("61%");
        assertThat(page.select("aside").text()).contains("People", "Turnover", "No data");
        assertThat(page.select("a[href=/me]")).isEmpty();
    }

    @Test
    void eachStatusOfAPersonAndOfATeamTellsItsReasonsOnClick() {
        var keyResult = world.keyResult(world.nora, world.teamObjective("Grow leaders"), "Talks held");
        var objective = "/objectives/" + keyResult.objective().value() + "/status";

        var person = world.visitor("petra").open(path(world.nora.person()));
        var team = world.visitor("petra").open("/teams/" + world.people.id().value());

        assertThat(person.select("details.why a").eachAttr("href"))
                .contains(objective, "/key-results/" + keyResult.id().value() + "/status");
        assertThat(person.select("details.why summary[tabindex]")).isEmpty();
        assertThat(team.select("details.why a").eachAttr("href")).contains(objective);
    }

    @Test
    void onesOwnPageLeadsToTheSettings() {
        var page = world.visitor("petra").open(path(world.petra.person()));

        assertThat(page.select(".page-head a[href=/me]")).hasSize(1);
        assertThat(page.select(".empty .title").text()).isEqualTo("Nothing in this cycle");
    }

    @Test
    void somebodyOfAnotherWorkspaceIsNotThere() {
        var other = new World(world.database);

        assertThat(world.visitor("maya").get(path(other.nora.person())).status())
                .isEqualTo(404);
        assertThat(world.visitor("maya").get("/people/nobody").status()).isEqualTo(404);
    }

    @Test
    void eachPageCostsThreeStatements() {
        var visitor = world.visitor("petra");

        assertThat(Statements.during(() -> visitor.open("/people"))).isEqualTo(3);
        world.companyObjective("Grow");
        assertThat(Statements.during(() -> visitor.open(path(world.nora.person()))))
                .isEqualTo(3);
    }

    private static String path(UUID person) {
        return "/people/" + person;
    }
}
