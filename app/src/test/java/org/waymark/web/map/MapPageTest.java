package org.waymark.web.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.Statements;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.alignment.Alignment;
import org.waymark.alignment.Link;
import org.waymark.alignment.Ref;
import org.waymark.cycles.Cycles;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Objectives;
import org.waymark.people.Audience;

@BothDatabases
class MapPageTest {
    private final World world;
    private final Objective stay;
    private final Objective habits;
    private final Objective shifts;

    MapPageTest(TestDatabase database) {
        world = new World(database);
        stay = world.companyObjective("Be a place to stay");
        habits = world.teamObjective("Give managers habits");
        shifts = world.teamObjective("Make shifts predictable");
        link(habits, stay);
        link(shifts, habits);
    }

    @Test
    void cardsAreReadFromTheCompanyDownAndEachIsTiedToWhatItIsFor() {
        var page = world.visitor("petra").open("/map");

        assertThat(page.select(".node .aim").eachText())
                .containsExactly("Be a place to stay", "Give managers habits", "Make shifts predictable");
        assertThat(page.select(".node > .vh").eachText())
                .containsExactly("for Be a place to stay", "for Give managers habits");
        assertThat(page.select(".edges .edge")).hasSize(2);
        assertThat(page.select(".map-heads li").eachText()).containsExactly("Company objectives", "Teams");
        assertThat(page.select("nav.goal-views a[aria-current]").text()).isEqualTo("Map");
    }

    @Test
    void theAddressSaysHowDeepWhatIsFoldedAndOnWhichOneItFocuses() {
        var petra = world.visitor("petra");

        assertThat(petra.open("/map?depth=company").select(".node")).hasSize(1);
        var folded = petra.open("/map?fold=" + stay.id().value());
        assertThat(folded.select(".node .fold").text()).isEqualTo("+2");
        assertThat(folded.select("input[name=closed]").val())
                .isEqualTo(stay.id().value().toString());
        world.companyObjective("Grow");
        var focus = petra.open("/map?focus=" + shifts.id().value());
        assertThat(focus.select(".node .aim").eachText()).hasSize(3).doesNotContain("Grow");
        assertThat(focus.select(".map-focus").text()).contains("Make shifts predictable");
        assertThat(petra.open("/map?q=predictable").select(".node.faint")).hasSize(2);
    }

    @Test
    void onlyWhoeverMayEditACardIsOfferedToAlignIt() {
        var petra = world.visitor("petra").open("/map");

        assertThat(petra.select(".node[data-held]")).hasSize(3);
        assertThat(petra.select(".hint-keys").text()).doesNotContain("align");
        assertThat(world.visitor("maya").open("/map").select(".node[data-held]"))
                .isEmpty();
    }

    @Test
    void onTheMapOfAClosedCycleNothingIsAligned() {
        world.database.get(Cycles.class).close(world.maya, world.quarter.id());

        var page = world.visitor("maya").open("/map?cycle=" + world.quarter.slug());

        assertThat(page.select(".node[data-held]")).hasSize(3);
        assertThat(page.select(".hint-keys").text()).doesNotContain("align");
    }

    @Test
    void whatHangsOnNothingIsNamed() {
        world.teamObjective("Tidy the archive");

        var page = world.visitor("maya").open("/map");

        assertThat(page.select(".loose").text()).contains("One objective names nothing it is for.");
        var apart = page.select(".loose a[href*=apart]").attr("href");
        assertThat(world.visitor("maya").open(apart).select(".node .aim").eachText())
                .containsExactly("Tidy the archive");

        var draft = world.teamObjective("Sort the stores");
        world.visitor("nora").post("/objectives/" + draft.id().value() + "/withdrawal");
        assertThat(world.visitor("maya").open("/map").select(".loose").text())
                .contains("2 objectives name nothing they are for.");
    }

    @Test
    void whatIsPrivateIsNotOnTheMapOfOthers() {
        world.database.get(Objectives.class).share(world.nora, habits.id(), new Audience(Set.of(), Set.of()));
        var petra = world.visitor("petra");

        assertThat(petra.open("/map").text()).doesNotContain("Give managers habits");
        assertThat(petra.open("/map").select(".edges .edge")).isEmpty();
        assertThat(petra.get("/objectives/" + habits.id().value() + "/face").status())
                .isEqualTo(404);
        assertThat(world.visitor("nora").open("/map").select(".edges .edge")).hasSize(2);
    }

    @Test
    void thePageStaysWithinItsStatements() {
        var petra = world.visitor("petra");
        petra.open("/map");

        assertThat(Statements.during(() -> petra.get("/map"))).isLessThanOrEqualTo(5);
    }

    @Test
    void aCardDroppedOnAnotherSaysWhatWillHappenAndIsTakenBack() {
        var grow = world.companyObjective("Grow");
        var nora = world.visitor("nora");
        var plan = nora.open(plan(shifts, grow));
        assertThat(plan.text()).contains("“Grow” does not count what contributes to it");

        var done = nora.submit(plan.selectFirst("form"), "link", "SUPPORT");

        assertThat(done.location()).isEqualTo("/map");
        var after = nora.open("/map");
        assertThat(after.select(".edges .edge.cross")).hasSize(1);
        nora.submit(after.selectFirst("[data-toast] form"));
        assertThat(nora.open("/map").select(".edges .edge.cross")).isEmpty();
    }

    @Test
    void whatCannotBeIsSaidBeforeItIsTried() {
        var nora = world.visitor("nora");

        var ring = nora.open(plan(habits, shifts));
        assertThat(ring.select("[role=alert]").text()).startsWith("This parent stands below already");
        assertThat(ring.select("button.primary")).isEmpty();
        assertThat(nora.open(plan(stay, habits)).select("[role=alert]").text()).contains("Maya Lindqvist");
        assertThat(nora.post(
                                "/map/alignment",
                                "child",
                                stay.id().value().toString(),
                                "parent",
                                habits.id().value().toString(),
                                "link",
                                "SUPPORT")
                        .status())
                .isEqualTo(403);
    }

    private static String plan(Objective child, Objective parent) {
        return "/map/alignment?child=" + child.id().value() + "&parent="
                + parent.id().value();
    }

    private void link(Objective child, Objective parent) {
        world.database.get(Alignment.class).link(world.nora, Ref.to(child), Ref.to(parent), Link.Kind.CONTRIBUTE, 1);
    }
}
