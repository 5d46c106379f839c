package org.waymark.web.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.objectives.Objectives;
import org.waymark.people.Audience;

@BothDatabases
class OutlineFilterPageTest {
    private final World world;

    OutlineFilterPageTest(TestDatabase database) {
        world = new World(database);
    }

    @Test
    void filtersChooseObjectivesAndKeyResults() {
        var people = world.inApril(() -> world.teamObjective("Keep people"));
        world.checkIn(world.nora, world.keyResult(world.nora, people, "Éngagement"), 60, 8);
        world.counted(world.nora, world.inApril(() -> world.keyResult(world.nora, people, "Talks held")));
        world.companyObjective("Grow");

        assertThat(titles("q=engagement")).containsExactly("Keep people", "Éngagement");
        assertThat(titles("q=keep")).containsExactly("Keep people", "Éngagement", "Talks held");
        assertThat(titles("team=" + world.people.id().value() + "&level=team&kind=aspirational"))
                .containsExactly("Keep people", "Éngagement", "Talks held");
        assertThat(titles("status=on-track")).containsExactly("Keep people", "Éngagement");
        assertThat(titles("owner=" + world.maya.person())).containsExactly("Grow");
        assertThat(titles("late=yes")).containsExactly("Keep people", "Talks held");
        assertThat(titles("falling=yes")).isEmpty();
        assertThat(titles("archived=yes")).isEmpty();
        assertThat(titles("sort=title&level=nonsense&team=nonsense")).startsWith("Grow");
    }

    @Test
    void aFilterOffersItsTeamsOwnersAndTagsWhenItOpens() {
        world.teamObjective("Keep people");
        var page = world.visitor("maya").open("/objectives?status=on-track");
        var owners = page.select("details.drop[hx-get*=of=owner]").attr("hx-get");

        var choices = world.visitor("maya").open(owners).select("#choices li a");

        assertThat(choices.eachText()).hasSize(3).startsWith("Everybody", "Me");
        assertThat(choices.last().attr("href")).contains("status=on-track", "owner=" + world.nora.person());
        assertThat(world.visitor("maya")
                        .open(owners + "&find=nobody")
                        .select("#choices li a")
                        .eachText())
                .containsExactly("Everybody");
        assertThat(world.visitor("maya")
                        .get(owners.replace("of=owner", "of=salary"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoOwnsOnlyWhatIsPrivateIsNotOfferedAsAnOwner() {
        var secret = world.teamObjective("Find a new site");
        world.database.get(Objectives.class).share(world.nora, secret.id(), new Audience(Set.of(), Set.of()));
        var owners = "/objectives/choices?of=owner&in=" + world.quarter.id().value();

        assertThat(world.visitor("petra").open(owners).select("#choices li a")).hasSize(2);
        assertThat(world.visitor("nora").open(owners).select("#choices li a")).hasSize(3);
    }

    @Test
    void aViewIsSavedDeletedAndBroughtBack() {
        var visitor = world.visitor("nora");
        world.companyObjective("Grow");
        var saved = visitor.submit(
                visitor.open("/objectives?status=at-risk&q=a%26b").selectFirst("form[action=/objectives/views]"),
                "name",
                "Careful",
                "shared",
                "true");

        var page = world.visitor("petra").open("/objectives");
        assertThat(saved.location()).isEqualTo("/objectives?q=a%26b&status=at-risk");
        assertThat(page.select(".view a").text()).isEqualTo("Careful shared");
        assertThat(page.select(".view form")).isEmpty();

        visitor.submit(visitor.open("/objectives").selectFirst(".view form"));
        var undo = visitor.open("/objectives").select("[data-toast] form").attr("action");
        assertThat(visitor.open("/objectives").select(".view")).isEmpty();
        visitor.post(undo);
        assertThat(visitor.open("/objectives").select(".view a").attr("href")).endsWith("&q=a%26b&status=at-risk");
    }

    @Test
    void aViewWithoutANameIsRefusedBesideItsField() {
        var visitor = world.visitor("nora");
        world.companyObjective("Grow");

        var refused = visitor.submit(
                visitor.open("/objectives?status=at-risk").selectFirst("form[action=/objectives/views]"), "name", "");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#view-name-error").text()).isNotEmpty();
    }

    private List<String> titles(String query) {
        Document page = world.visitor("petra").open("/objectives?" + query);
        return page.select("tr.o .aim, tr.k th a").eachText();
    }
}
