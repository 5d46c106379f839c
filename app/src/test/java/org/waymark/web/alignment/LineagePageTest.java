package org.waymark.web.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.Statements;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.World;
import org.waymark.alignment.Alignment;
import org.waymark.alignment.Link;
import org.waymark.alignment.Ref;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Objectives;
import org.waymark.people.Audience;

/** Five levels: company, division, team, people, newcomers; each is for the one before. */
@BothDatabases
class LineagePageTest {
    private static final String[] HTMX = {"HX-Request", "true"};

    private final World world;
    private final Objective company;
    private final Objective division;
    private final Objective team;
    private final Objective people;
    private final Objective newcomers;

    LineagePageTest(TestDatabase database) {
        world = new World(database);
        company = world.companyObjective("Company");
        division = world.companyObjective("Division");
        team = world.companyObjective("Team");
        people = world.companyObjective("People");
        newcomers = world.companyObjective("Newcomers");
        link(division, company);
        link(team, division);
        link(people, team);
        link(newcomers, people);
    }

    @Test
    void twoLevelsStandOnThePageAndMoreComesWhenItIsUnfolded() {
        var page = petra().open(path(team));

        assertThat(page.select("#alignment ul.above > li > div > a").eachText())
                .satisfies(names -> assertThat(names).hasSize(2))
                .first()
                .asString()
                .startsWith("Division");
        assertThat(page.select("#alignment ul.above a").text()).contains("Company");
        assertThat(page.select("#alignment ul.below a").text()).contains("People", "Newcomers");
        assertThat(page.select("#alignment details.further")).isEmpty();

        var top = petra().open(path(company));
        assertThat(top.select("#alignment ul.below a").text()).contains("Division", "Team");
        var further = top.selectFirst("#alignment details.further").attr("hx-get");
        var next = petra().get(further, HTMX).page();
        assertThat(next.select("a.plain").text()).contains("People");
        assertThat(next.select("details.further").attr("hx-get")).isEqualTo(path(people) + "/alignment/below");

        var bottom = petra().open(path(newcomers));
        assertThat(bottom.select("#alignment details.further").attr("hx-get"))
                .isEqualTo(path(team) + "/alignment/above");
    }

    @Test
    void whatOneMayNotSeeIsNotEvenHintedAt() {
        world.database
                .get(Objectives.class)
                .share(world.maya, people.id(), new Audience(Set.of(world.nora.person()), Set.of()));

        assertThat(petra().open(path(division)).select("#alignment details.further"))
                .isEmpty();
        assertThat(petra().get(path(team) + "/alignment/below", HTMX).page().select("a"))
                .isEmpty();
        assertThat(petra().get(path(people) + "/alignment/below").status()).isEqualTo(404);
        assertThat(petra().get(path(team) + "/alignment/sideways").status()).isEqualTo(404);
    }

    @Test
    void thePageStaysWithinItsStatements() {
        var petra = petra();
        petra.open(path(team));

        assertThat(Statements.during(() -> petra.get(path(team)))).isLessThanOrEqualTo(5);
    }

    @Test
    void aSingleKeyResultIsConnectedOnItsPageAndDisconnectedAgain() {
        var talks = world.keyResult(world.maya, newcomers, "Talks held");
        var churn = world.keyResult(world.maya, company, "Churn falls");
        var maya = world.visitor("maya");
        var page = maya.open(path(talks));
        var address = page.selectFirst("#alignment a[data-open=deed]").attr("href");

        var done = maya.submit(maya.open(address).selectFirst("form[action$=/links]"), "parent", "Churn falls");

        assertThat(done.location()).isEqualTo(path(talks));
        assertThat(maya.open(path(talks)).select("#alignment ul.above a.plain").text())
                .startsWith("Churn falls");
        assertThat(maya.open(path(churn)).select("#alignment ul.below a.plain").text())
                .startsWith("Talks held");
        assertThat(maya.open(path(company)).select("#alignment ul.below").text())
                .contains("Talks held", "through “Churn falls”");

        var removed = maya.submit(maya.open(path(talks)).selectFirst("#alignment form[action$=/removal]"));
        assertThat(removed.location()).isEqualTo(path(talks));
        var undo = maya.open(path(talks)).selectFirst("[data-toast] form");
        assertThat(maya.submit(undo).location()).isEqualTo(path(talks));
        assertThat(maya.open(path(talks)).select("#alignment ul.above a.plain").text())
                .startsWith("Churn falls");
    }

    @Test
    void theFormOfAnObjectiveOffersItsKeyResults() {
        var talks = world.keyResult(world.maya, newcomers, "Talks held");
        var maya = world.visitor("maya");
        var form = maya.open(path(newcomers) + "/links/new").selectFirst("form[action$=/links]");
        assertThat(form.select("select[name=child] option").eachText())
                .containsExactly("The objective as a whole", "Talks held");

        maya.submit(form, "child", talks.id().value().toString(), "parent", "Company");

        assertThat(maya.open(path(newcomers)).select("#alignment ul.above").text())
                .contains("Company", "through “Talks held”");
    }

    @Test
    void aKeyResultOfAnotherObjectiveIsRefused() {
        var churn = world.keyResult(world.maya, company, "Churn falls");
        var maya = world.visitor("maya");
        var form = maya.open(path(newcomers) + "/links/new").selectFirst("form[action$=/links]");

        var refused = maya.submit(form, "child", churn.id().value().toString(), "parent", "Division");

        assertThat(refused.status()).isEqualTo(404);
        assertThat(petra().post(path(newcomers) + "/links", "parent", "Division", "link", "CONTRIBUTE")
                        .status())
                .isEqualTo(403);
    }

    private Visitor petra() {
        var petra = world.visitor("petra");
        petra.open("/");
        return petra;
    }

    private void link(Objective child, Objective parent) {
        world.database.get(Alignment.class).link(world.maya, Ref.to(child), Ref.to(parent), Link.Kind.CONTRIBUTE, 1);
    }

    private static String path(Objective objective) {
        return "/objectives/" + objective.id().value();
    }

    private static String path(KeyResult keyResult) {
        return "/key-results/" + keyResult.id().value();
    }
}
