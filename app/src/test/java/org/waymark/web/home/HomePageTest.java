package org.waymark.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.Statements;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.initiatives.TaskWish;
import org.waymark.initiatives.Tasks;
import org.waymark.insights.Analysed;
import org.waymark.measure.Milestone;
import org.waymark.measure.Target;
import org.waymark.objectives.Judgements;
import org.waymark.objectives.Objectives;
import org.waymark.objectives.OwnerWord;
import org.waymark.objectives.Status;
import org.waymark.people.Audience;
import org.waymark.people.Person;
import org.waymark.people.TeamMembers;
import org.waymark.reviews.FollowUpWish;
import org.waymark.reviews.FollowUps;
import org.waymark.reviews.Review;
import org.waymark.reviews.ReviewWish;
import org.waymark.reviews.Reviews;

@BothDatabases
class HomePageTest {
    private final TestDatabase database;
    private final World world;

    HomePageTest(TestDatabase database) {
        this.database = database;
        world = new World(database);
    }

    @Test
    void whoOwnsNothingIsInvitedToBegin() {
        assertThat(world.visitor("maya").open("/").select(".first-steps a").eachAttr("href"))
                .containsExactly("/objectives/new", "/kpis/new", "/library", "/settings/people", "/settings/import");
        assertThat(world.visitor("nora").open("/").select(".first-steps a").eachAttr("href"))
                .containsExactly("/objectives/new", "/kpis/new", "/library");
        var looker = world.visitor("petra").open("/");
        assertThat(looker.select(".first-steps")).isEmpty();
        assertThat(looker.select(".empty a").attr("href")).isEqualTo("/objectives");
    }

    @Test
    void workThatIsDueByTheEndOfTheWeekIsTickedThere() {
        var jigs = world.initiative(world.maya, "New welding jigs");
        var mine = new Person.Id(world.nora.person());
        database.get(Tasks.class)
                .add(world.maya, jigs.id(), new TaskWish("Order steel", mine, LocalDate.of(2026, 5, 22)));
        database.get(Tasks.class)
                .add(world.maya, jigs.id(), new TaskWish("Certify welders", mine, LocalDate.of(2026, 6, 22)));
        var nora = world.visitor("nora");

        var form = nora.open("/").selectFirst("#my-work form");
        assertThat(nora.open("/").select("#my-work .name").text()).isEqualTo("Order steel New welding jigs");
        assertThat(nora.submit(form).location()).isEqualTo("/");

        assertThat(nora.open("/").select("#my-work li")).isEmpty();
        assertThat(Statements.during(() -> nora.get("/"))).isLessThanOrEqualTo(5);
    }

    @Test
    void whatISaidInAReviewIsTickedThere() {
        var talks = world.keyResult(world.maya, world.companyObjective("People choose to stay"), "Talks held");
        world.checkIn(world.maya, talks, 5, 2);
        var nora = world.visitor("nora");
        var review = database.get(Reviews.class)
                .start(world.maya, new ReviewWish(Review.Kind.WEEKLY, world.quarter.id(), null, 30));
        var mine = new Person.Id(world.nora.person());
        database.get(FollowUps.class)
                .agree(world.maya, review.id(), new FollowUpWish(talks.id(), "Ask Facilities", mine, null));
        database.get(FollowUps.class)
                .agree(world.maya, review.id(), new FollowUpWish(null, "Later", mine, LocalDate.of(2026, 6, 22)));

        var page = nora.open("/");
        assertThat(page.select("#my-work .name").eachText()).containsExactly("Ask Facilities Talks held");
        assertThat(nora.submit(page.selectFirst("#my-work form")).location()).isEqualTo("/");

        assertThat(nora.open("/").select("#my-work li")).isEmpty();
    }

    @Test
    void whatIsDueStandsInRowsThatTakeAValue() {
        var keyResult = world.waitingKeyResult("Grow leaders", "Talks held");

        var page = world.visitor("nora").open("/");

        assertThat(page.select(".due .name a").text()).isEqualTo("Talks held");
        assertThat(page.select(".due .name small").text()).isEqualTo("Grow leaders");
        assertThat(page.select(".due input[name=value]")).hasSize(1);
        assertThat(page.select("form.due").attr("action"))
                .isEqualTo("/week/key-results/" + keyResult.id().value() + "/check-ins");
        assertThat(page.select(".brief").text()).startsWith("One report is due by Sunday. It is late.");
    }

    @Test
    void whatWasCheckedInIsNoLongerDueAndStandsAgainstPace() {
        var keyResult = world.keyResult(world.nora, world.teamObjective("Grow leaders"), "Talks held");
        world.checkIn(world.nora, keyResult, 20, 7);

        var page = world.visitor("nora").open("/");

        assertThat(page.select(".due")).isEmpty();
        assertThat(page.select("#due-count").text()).isEqualTo("0 open, 1 done this week");
        assertThat(page.select(".desktop svg").text()).contains("Talks held", "20%", "pts behind");
        assertThat(page.select(".brief").text()).startsWith("Nothing is due this week. Talks held is off track,");
        assertThat(page.select("aside .conf").text()).contains("7");
    }

    @Test
    void aKpiThatMissesItsTargetAndOwesAValueIsNamed() {
        var kpi = world.kpi("Turnover");
        world.measured(kpi, LocalDate.of(2026, 3, 31), 23);

        var page = world.visitor("nora").open("/");

        assertThat(page.select(".due .name a").text()).isEqualTo("Turnover");
        assertThat(page.select(".due .late")).hasSize(1);
        assertThat(page.select(".signals li").text()).contains("Turnover", "23", "No target");
    }

    @Test
    void theBriefTellsOfOneThingOnce() {
        var kpi = world.kpi("Talks held");
        world.measured(kpi, LocalDate.of(2026, 3, 31), 23);
        Analysed.signal(database, world.maya.workspace(), kpi.id().value());
        world.checkIn(
                world.nora, world.keyResult(world.nora, world.teamObjective("Grow leaders"), "Talks held"), 20, 7);

        var page = world.visitor("nora").open("/");

        assertThat(page.select(".brief a").eachText()).containsExactly("Talks held");
        assertThat(page.select(".brief a").attr("href")).startsWith("/kpis/");
    }

    @Test
    void milestonesLeadToTheirOwnForm() {
        var target = new Target.Milestones(List.of(new Milestone("Draft", 1, null), new Milestone("Ship", 1, null)));
        var keyResult = world.inApril(
                () -> world.keyResult(world.nora, world.teamObjective("Grow leaders"), "Intranet", target));

        var page = world.visitor("nora").open("/");

        assertThat(page.select(".due a[href=/key-results/" + keyResult.id().value() + "/check-ins/new]"))
                .hasSize(1);
        assertThat(page.select(".due input[name=value]")).isEmpty();
    }

    @Test
    void theKeyOfACheckInStaysInARowThatTakesNoValue() {
        var kpi = world.kpi("Turnover");
        world.measured(kpi, LocalDate.of(2026, 4, 30), 21);
        var milestones = new Target.Milestones(List.of(new Milestone("Draft", 1, null)));
        world.inApril(() -> {
            var objective = world.teamObjective("People stay");
            world.keyResult(world.nora, objective, "Handbook is out", milestones);
            return world.borrowing(world.nora, objective, "Turnover falls", new Target.Reach(23, 15), kpi);
        });

        var page = world.visitor("nora").open("/");

        assertThat(page.select("form[action^=/week/key-results] [data-key=c]").stream()
                        .map(pressed ->
                                pressed.closest("form").select(".name a").text() + ", " + pressed.attr("name")
                                        + pressed.text()))
                .containsExactlyInAnyOrder("Turnover falls, confidence", "Handbook is out, Milestones");
    }

    @Test
    void thePulseLeavesOutKeyResultsOfPrivateObjectives() {
        world.database
                .get(TeamMembers.class)
                .add(world.maya, world.people.id(), new Person.Id(world.maya.person()), false);
        var objective = world.teamObjective("Quiet");
        world.checkIn(world.nora, world.keyResult(world.nora, objective, "Whisper"), 50, 2);
        assertThat(pulseOf("maya")).contains("Nora Bakke", "1 of 1 checked in");

        world.database.get(Objectives.class).share(world.nora, objective.id(), Audience.NOBODY);

        assertThat(pulseOf("maya")).isEmpty();
        assertThat(pulseOf("nora")).contains("Nora Bakke");
    }

    private String pulseOf(String name) {
        return world.visitor(name)
                .open("/")
                .select("section[aria-labelledby=pulse]")
                .text();
    }

    @Test
    void theWordOfTheObjectivesOwnerStandsWhereTheNumbersSayOtherwise() {
        var keyResult = world.waitingKeyResult("Welcome newcomers", "Days until the first ride");
        world.database
                .get(Judgements.class)
                .say(world.nora, keyResult.objective(), new OwnerWord(Status.OFF_TRACK, "The workshop is closed."));

        assertThat(world.visitor("nora").open("/").select(".due .name").eachText())
                .contains("Days until the first ride Owner: off track · Welcome newcomers");
    }

    @Test
    void thePageCostsThreeStatementsHoweverMuchThereIs() {
        var visitor = world.visitor("nora");
        for (int i = 0; i < 15; i++) {
            var objective = world.teamObjective("Objective " + i);
            world.checkIn(world.nora, world.keyResult(world.nora, objective, "Key result " + i), 10 + i, 6);
            world.measured(world.kpi("KPI " + i), LocalDate.of(2026, 4, 30), 12);
        }

        assertThat(Statements.during(() -> visitor.open("/"))).isEqualTo(3);
    }
}
