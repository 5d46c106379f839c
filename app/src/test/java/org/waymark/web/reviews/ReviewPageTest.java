package org.waymark.web.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.Statements;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.World;
import org.waymark.cycles.Cycles;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Objectives;
import org.waymark.people.Audience;
import org.waymark.platform.Actor;
import org.waymark.platform.Role;
import org.waymark.platform.Scope;
import org.waymark.reviews.Ballots;
import org.waymark.reviews.Review;

@BothDatabases
class ReviewPageTest {
    private final World world;
    private final Visitor maya;
    private final Visitor nora;
    private final Objective stay;
    private final KeyResult talks;

    ReviewPageTest(TestDatabase database) {
        world = new World(database);
        maya = world.visitor("maya");
        nora = world.visitor("nora");
        stay = world.companyObjective("Make Halden a place people choose to stay");
        talks = world.keyResult(world.maya, stay, "Talks held");
        world.checkIn(world.maya, talks, 5, 2);
        world.checkIn(world.maya, world.keyResult(world.maya, stay, "Rooms ready"), 0, 1);
    }

    @Test
    void aReviewLeadsFromOneKeyResultToTheNextAndEndsInMinutes() {
        var review = begin("WEEKLY");

        var stage = maya.open(review);
        assertThat(stage.select("h1").text()).isEqualTo("Talks held");
        assertThat(stage.select(".agenda-rail .jump").eachText())
                .containsExactly("Talks held off track", "Rooms ready off track");
        maya.submit(
                stage.selectFirst("#decide"),
                "decision",
                "Book the big room",
                "then",
                stage.select("[data-step=after]").attr("value"));
        assertThat(maya.open(review).select("h1").text()).isEqualTo("Rooms ready");
        assertThat(nora.open(review).select("h1").text()).isEqualTo("Rooms ready");

        maya.submit(maya.open(review).selectFirst("form[action$=follow-ups]"), "title", "Ask Facilities");
        maya.post(review + "/minutes");

        var minutes = nora.open(review + "/minutes");
        assertThat(minutes.select(".talked h3").eachText()).containsExactly("Talks held");
        assertThat(minutes.select(".talked .row").first().text()).contains("confidence 2 of 10");
        assertThat(maya.open("/history").text()).containsPattern("ended the review of [A-Z][a-z]{2} \\d");
        assertThat(minutes.select(".talked .prose").text()).isEqualTo("Book the big room");
        assertThat(maya.get(review).status()).isEqualTo(303);
    }

    @Test
    void ofAClosedCycleNoReviewIsOffered() {
        assertThat(maya.open("/reviews").select("form[action=/reviews]")).hasSize(1);
        world.database.get(Cycles.class).close(world.maya, world.quarter.id());

        var page = maya.open("/reviews?cycle=" + world.quarter.slug());

        assertThat(page.select("form[action=/reviews]")).isEmpty();
        assertThat(page.select("aside").text()).contains("Q2 2026 is closed");
    }

    @Test
    void endingKeepsWhatWasTypedAndNotSavedYet() {
        var review = begin("WEEKLY");
        var form = maya.open(review).selectFirst("#decide");

        form.attr("action", review + "/minutes");
        maya.submit(form, "decision", "Book the big room", "notes", "Petra was on leave");

        var minutes = nora.open(review + "/minutes");
        assertThat(minutes.select(".talked .prose").text()).isEqualTo("Book the big room");
        assertThat(minutes.select("section:has(#notes-t) .prose").text()).isEqualTo("Petra was on leave");
    }

    @Test
    void savingTheNotesKeepsTheDecisionThatWasTyped() {
        var review = begin("WEEKLY");
        var form = maya.open(review).selectFirst("#decide");

        form.attr("action", review + "/notes");
        maya.submit(form, "decision", "Book the big room", "notes", "Petra was on leave");

        var stage = maya.open(review);
        assertThat(stage.selectFirst("[name=decision]").text()).isEqualTo("Book the big room");
        assertThat(stage.selectFirst("[name=notes]").text()).isEqualTo("Petra was on leave");
    }

    @Test
    void minutesTellHowTheRoomVotedOnceThatWasShown() {
        var review = begin("WEEKLY");
        var topic = review + "/topics/" + talks.id().value();
        nora.post(topic + "/votes", "points", "3");
        maya.post(topic + "/votes", "points", "7");
        var third =
                new Actor(world.petra.workspace(), world.petra.person(), Role.MEMBER, Set.of(), Set.of(), Scope.ALL);
        var id = new Review.Id(UUID.fromString(review.substring(review.lastIndexOf('/') + 1)));
        world.database.get(Ballots.class).cast(third, id, talks.id(), 7);
        maya.submit(maya.open(review).selectFirst("#decide"));
        assertThat(maya.open(review + "/minutes").text()).doesNotContain("gave 3");

        maya.post(topic + "/disclosure");

        assertThat(nora.open(review + "/minutes").select(".talked").text()).contains("Votes: one gave 3 and 2 gave 7");
    }

    @Test
    void aScoreThatWasTakenBackIsNoLongerTold() {
        var review = begin("CLOSING");
        maya.submit(maya.open(review).selectFirst("#decide"), "next", "CARRY");
        assertThat(maya.open(review).select("#agenda").text()).contains("Carry over");

        maya.submit(maya.open(review).selectFirst("#decide"), "next", "");

        assertThat(maya.open(review).select("#agenda").text()).doesNotContain("Carry over");
        assertThat(maya.open(review + "/minutes").text()).doesNotContain("Carry over");
    }

    @Test
    void enterGoesOnToTheNextAndNotBack() {
        var review = begin("CLOSING");
        maya.submit(
                maya.open(review).selectFirst("#decide"),
                "then",
                talks.id().value().toString());
        var first = maya.open(review);
        var after = first.select("button[data-step=after]").val();
        maya.submit(first.selectFirst("#decide"), "then", after);

        var second = maya.open(review);

        assertThat(first.selectFirst("#decide button").val()).isEqualTo(after).isNotEmpty();
        assertThat(second.select("button[data-step=before]").val()).isNotEmpty();
        assertThat(second.selectFirst("button[form=decide], #decide button").val())
                .isEmpty();
    }

    @Test
    void aDecisionIsNotLostWhenTheScoreIsRefused() {
        var review = begin("CLOSING");

        var refused = maya.submit(
                maya.open(review).selectFirst("#decide"), "score", "7", "decision", "Go on", "notes", "Short of time");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#decide [name=score][checked]").val()).isEqualTo("7");
        assertThat(refused.page().select("#stage-reason-error").text()).contains("not what the numbers say");
        assertThat(refused.page().select("#decision").text()).isEqualTo("Go on");
        assertThat(refused.page().select("#notes").text()).isEqualTo("Short of time");
    }

    @Test
    void whoeverAgreedOnSomethingIsBackAtTheFieldForTheNextAndLosesNothingThatWasRefused() {
        var review = begin("WEEKLY");
        var agree = maya.open(review).selectFirst("form[action$=follow-ups]");

        assertThat(maya.submit(agree, "title", "Ask Facilities").location())
                .isEqualTo(review + "?topic=" + talks.id().value() + "#agree-title");
        var refused =
                maya.submit(agree, "title", "Ask the crew", "owner", "Nobody").page();

        assertThat(refused.select("#agree-title").val()).isEqualTo("Ask the crew");
        assertThat(refused.select("[data-errors] a").attr("href")).isEqualTo("#agree-owner");
    }

    @Test
    void whoIsToDoItMayBeTypedByFirstNameWhereOnlyOneHasIt() {
        var review = begin("WEEKLY");
        var agree = maya.open(review).selectFirst("form[action$=follow-ups]");

        var named = maya.submit(agree, "title", "Ask Facilities", "owner", "nora");
        var begun = maya.submit(agree, "title", "Ask the crew", "owner", "nor");

        assertThat(maya.open(named.location()).select(".todo").text()).contains("Ask Facilities", "Nora Bakke");
        assertThat(begun.page().select("#agree-owner-error").text()).contains("There is no person of this name");
    }

    @Test
    void whatIsTickedOffInALaterReviewDoesNotLeadBackIntoTheEarlierOne() {
        var earlier = begin("WEEKLY");
        maya.submit(maya.open(earlier).selectFirst("form[action$=follow-ups]"), "title", "Ask Facilities");
        maya.post(earlier + "/minutes");
        var review = begin("WEEKLY");
        var tick = maya.open(review).selectFirst("main .todo form");

        var done = maya.submit(tick);

        assertThat(done.location())
                .isEqualTo(review + "#" + tick.selectFirst(".tick").id());
    }

    @Test
    void whoHasVotedIsStillLedAlong() {
        var review = begin("WEEKLY");
        var ballot = nora.open(review).selectFirst("form[action$=votes]");

        assertThat(nora.submit(ballot, "points", "3").location()).isEqualTo(review + "#ballot");
    }

    @Test
    void whoOnlyFollowsHasNoDeedsOfALeader() {
        var review = begin("WEEKLY");

        var stage = nora.open(review);

        assertThat(stage.select("#decide, [data-step], form[action$=minutes]")).isEmpty();
        assertThat(stage.select("form[action$=votes]")).hasSize(1);
        assertThat(stage.select("#verdict h2").eachText()).doesNotContain("Who does what");
        assertThat(nora.post(review + "/minutes").status()).isEqualTo(403);
        assertThat(world.visitor("petra").open(review).select("form[action$=votes]"))
                .isEmpty();
    }

    @Test
    void theCloseOfACycleScoresEachKeyResult() {
        var review = begin("CLOSING");
        var form = maya.open(review).selectFirst("#decide");

        assertThat(maya.submit(form, "score", "7", "next", "CARRY").status()).isEqualTo(422);
        assertThat(maya.submit(form, "score", "7", "reason", "It counts from May", "next", "CARRY")
                        .status())
                .isEqualTo(303);

        var graded = maya.open(review + "?topic=" + talks.id().value());
        assertThat(graded.select("input[name=score][checked]").attr("value")).isEqualTo("7");
        assertThat(graded.select("input[name=next][checked]").attr("value")).isEqualTo("CARRY");
        assertThat(maya.open(review + "/minutes").select(".talked").text()).contains("Score 0.7 · Carry over");
    }

    @Test
    void theAgendaOfACloseTellsWhatIsScored() {
        var review = begin("CLOSING");
        var form = maya.open(review).selectFirst("#decide");

        maya.submit(form, "score", "7", "reason", "It counts from May", "next", "CARRY");

        assertThat(nora.open(review).select(".agenda-rail .jump").eachText())
                .containsExactly("Talks held Score 0.7 · Carry over", "Rooms ready to be scored");
    }

    @Test
    void whatOneMayNotSeeIsOnNoAgendaAndInNoMinutes() {
        var review = begin("WEEKLY");
        world.database.get(Objectives.class).share(world.maya, stay.id(), Audience.NOBODY);

        assertThat(nora.open(review).text()).doesNotContain("Talks held", "Rooms ready");
        assertThat(nora.open(review + "?topic=" + talks.id().value()).text()).doesNotContain("Talks held");
        assertThat(nora.open(review + "/minutes").text()).doesNotContain("Talks held");
    }

    @Test
    void aRemovedReviewComesBackByUndo() {
        var review = begin("WEEKLY");
        maya.post(review + "/removal");
        var list = maya.open("/reviews");
        assertThat(list.select(".lines li")).isEmpty();
        assertThat(nora.get(review).status()).isEqualTo(404);

        maya.post(list.select("[data-undo]").attr("data-undo"));

        assertThat(maya.open("/reviews").select(".lines li")).hasSize(1);
    }

    @Test
    void theStageNeedsFiveStatementsAtMost() {
        var review = begin("CLOSING");

        assertThat(Statements.during(() -> maya.open(review))).isLessThanOrEqualTo(5);
        assertThat(Statements.during(() -> maya.open("/reviews"))).isLessThanOrEqualTo(5);
    }

    private String begin(String kind) {
        var form = maya.open("/reviews").selectFirst("form[action=/reviews]");
        return maya.submit(form, "kind", kind).location();
    }
}
