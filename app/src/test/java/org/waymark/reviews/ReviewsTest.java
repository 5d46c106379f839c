package org.waymark.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.field;
import static org.waymark.reviews.schema.Tables.REVIEW_ATTENDEE;
import static org.waymark.reviews.schema.Tables.REVIEW_TOPIC;
import static org.waymark.reviews.schema.Tables.REVIEW_VOTE;
import static org.waymark.reviews.schema.Tables.REVIEW_VOTER;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.cycles.Cycles;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Objective;
import org.waymark.objectives.ObjectiveWish;
import org.waymark.objectives.Objectives;
import org.waymark.people.Audience;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.people.Person;
import org.waymark.people.Team;
import org.waymark.people.Workspaces;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.platform.Role;
import org.waymark.platform.Scope;
import org.waymark.reviews.schema.tables.records.ReviewTopicRecord;

@BothDatabases
class ReviewsTest {
    private final World world;
    private final Reviews reviews;
    private final Discussions discussions;
    private final Ballots ballots;
    private final FollowUps followUps;
    private final DSLContext db;
    private final KeyResult talks;

    ReviewsTest(TestDatabase database) {
        world = new World(database);
        reviews = database.get(Reviews.class);
        discussions = database.get(Discussions.class);
        ballots = database.get(Ballots.class);
        followUps = database.get(FollowUps.class);
        db = database.get(DSLContext.class);
        talks = world.keyResult(world.nora, world.teamObjective("Habits that keep a team"), "Talks held");
        world.checkIn(world.nora, talks, 5, 2);
    }

    @Test
    void aWeeklyReviewIsAboutWhatNeedsTalkingAbout() {
        var review = weekly(world.people);

        assertThat(topics(review)).containsExactly(talks.id().value());
        assertThat(reviews.get(world.petra, review.id()).leader()).isEqualTo(world.nora.person());
    }

    @Test
    void aReviewOfTheCompanyLeavesOutWhatTeamsDo() {
        var company = world.keyResult(world.maya, world.companyObjective("People choose to stay"), "Turnover");

        var review = reviews.start(world.maya, wish(null));

        assertThat(topics(review)).containsExactly(company.id().value());
    }

    @Test
    void whoeverIsAloneInAWorkspaceTalksAboutAllOfIt() {
        var personal =
                world.database.get(Workspaces.class).mine(world.maya).getLast().workspace();
        var alone = new Actor(personal.id().value(), world.maya.person(), Role.OWNER, Set.of(), Set.of(), Scope.ALL);
        var cycle = world.database.get(Cycles.class).current(alone).orElseThrow();
        var read = world.database
                .get(Objectives.class)
                .draft(
                        alone,
                        new ObjectiveWish(
                                cycle.id(),
                                "Read again",
                                "",
                                "",
                                new Holder(Level.INDIVIDUAL, alone.person(), null),
                                Objective.Kind.ASPIRATIONAL,
                                false,
                                List.of(),
                                true,
                                null));
        var books = world.keyResult(alone, read, "Books read");
        world.checkIn(alone, books, 5, 2);

        var review = reviews.start(alone, new ReviewWish(Review.Kind.WEEKLY, cycle.id(), null, 30));

        assertThat(topics(review)).containsExactly(books.id().value());
    }

    @Test
    void membersHoldReviewsOfTheirTeamsOnlyAndViewersNone() {
        assertThatThrownBy(() -> reviews.start(world.nora, wish(null))).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> reviews.start(world.petra, wish(world.people))).isInstanceOf(Refused.Forbidden.class);
        var review = reviews.start(world.maya, wish(null));
        assertThatThrownBy(() -> reviews.end(world.nora, review.id())).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> discussions.note(world.petra, review.id(), "Hello"))
                .isInstanceOf(Refused.Forbidden.class);
    }

    @Test
    void whatIsDecidedIsKeptWithHowItStood() {
        var review = weekly(world.people);

        discussions.decide(world.nora, review.id(), talks.id(), "  Two more rooms ");

        var row = topic(review);
        assertThat(row.getDecision()).isEqualTo("Two more rooms");
        assertThat(row.getProgress()).isEqualTo(0.05);
        assertThat(row.getConfidence()).isEqualTo(2);
        world.checkIn(world.nora, talks, 90, 9);
        assertThat(topic(review).getProgress()).isEqualTo(0.05);
    }

    @Test
    void whatWasSaidStandsOnceAReviewIsOver() {
        var review = weekly(world.people);
        reviews.end(world.nora, review.id());

        assertThatThrownBy(() -> discussions.decide(world.nora, review.id(), talks.id(), "Too late"))
                .isInstanceOf(Refused.Conflict.class);
        assertThatThrownBy(() -> ballots.cast(world.nora, review.id(), talks.id(), 3))
                .isInstanceOf(Refused.Conflict.class);

        reviews.resume(world.nora, review.id());
        discussions.decide(world.nora, review.id(), talks.id(), "In time");
    }

    @Test
    void aVoteIsCountedOnceAndJoinedToNobody() {
        var review = weekly(world.people);
        ballots.cast(world.nora, review.id(), talks.id(), 4);
        ballots.cast(world.maya, review.id(), talks.id(), 4);

        assertThatThrownBy(() -> ballots.cast(world.nora, review.id(), talks.id(), 9))
                .isInstanceOf(Refused.Conflict.class);
        var vote = db.selectFrom(REVIEW_VOTE)
                .where(REVIEW_VOTE.REVIEW_ID.eq(review.id().value()))
                .fetchSingle();
        assertThat(List.of(vote.getPoints(), vote.getVotes())).containsExactly(4L, 2L);
        assertThat(REVIEW_VOTE.fieldsRow().fields()).doesNotContain(REVIEW_VOTER.PERSON_ID);
        assertThat(db.fetchCount(
                        REVIEW_VOTER, REVIEW_VOTER.REVIEW_ID.eq(review.id().value())))
                .isEqualTo(2);
    }

    @Test
    void theRowsOfTheVotesDoNotStandInTheOrderOfTheVotes() {
        var review = weekly(world.people);
        ballots.cast(world.nora, review.id(), talks.id(), 9);
        ballots.cast(world.maya, review.id(), talks.id(), 3);

        var stored = db.family() == SQLDialect.SQLITE ? field("rowid") : field("ctid");
        assertThat(db.select(REVIEW_VOTE.POINTS)
                        .from(REVIEW_VOTE)
                        .where(REVIEW_VOTE.REVIEW_ID.eq(review.id().value()))
                        .orderBy(stored)
                        .fetch(REVIEW_VOTE.POINTS))
                .containsExactly(3L, 9L);
    }

    @Test
    void twoVotesAreNotShownAndViewersHaveNone() {
        var review = weekly(world.people);
        ballots.cast(world.nora, review.id(), talks.id(), 4);
        ballots.cast(world.maya, review.id(), talks.id(), 8);

        assertThatThrownBy(() -> ballots.show(world.nora, review.id(), talks.id()))
                .isInstanceOf(Refused.Conflict.class);
        assertThatThrownBy(() -> ballots.cast(world.petra, review.id(), talks.id(), 8))
                .isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> ballots.cast(world.maya, review.id(), talks.id(), 11))
                .isInstanceOf(Refused.Invalid.class);
    }

    @Test
    void whoSaidToDoSomethingTicksItOff() {
        var review = weekly(world.people);
        var agreed = agree(review, world.maya.person());

        followUps.finish(world.maya, agreed.id());
        assertThat(followUps.reopen(world.nora, agreed.id()).isDone()).isFalse();
        assertThatThrownBy(() -> followUps.finish(world.petra, agreed.id())).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> agree(review, UUID.randomUUID())).isInstanceOf(Refused.Invalid.class);
    }

    @Test
    void whatIsSaidAboutAPrivateKeyResultIsNotThereForOthers() {
        var secret = world.keyResult(world.maya, world.companyObjective("Sell the second plant"), "Offers");
        world.database.get(Objectives.class).share(world.maya, secret.objective(), Audience.NOBODY);
        var review = reviews.start(world.maya, wish(null));

        var agreed = followUps.agree(
                world.maya,
                review.id(),
                new FollowUpWish(secret.id(), "Call the bank", new Person.Id(world.maya.person()), null));

        assertThat(topics(review)).containsExactly(secret.id().value());
        assertThatThrownBy(() -> ballots.cast(world.nora, review.id(), secret.id(), 5))
                .isInstanceOf(Refused.Missing.class);
        assertThatThrownBy(() -> followUps.finish(world.nora, agreed.id())).isInstanceOf(Refused.Missing.class);
    }

    @Test
    void anotherWorkspaceKnowsNothingOfIt() {
        var review = weekly(world.people);
        var stranger = new World(world.database).maya;

        assertThatThrownBy(() -> reviews.get(stranger, review.id())).isInstanceOf(Refused.Missing.class);
        assertThat(reviews.newest(stranger)).isEmpty();
    }

    @Test
    void whoSitsInIsNoted() {
        var review = weekly(world.people);

        discussions.attend(world.petra, review.id());
        discussions.attend(world.petra, review.id());

        assertThat(db.fetchCount(
                        REVIEW_ATTENDEE,
                        REVIEW_ATTENDEE.REVIEW_ID.eq(review.id().value())))
                .isEqualTo(2);
    }

    @Test
    void nothingIsDueBeforeTheReviewInWhichItIsSaid() {
        var review = weekly(world.people);
        var mine = new Person.Id(world.nora.person());
        var day = review.day();

        assertThatThrownBy(() -> followUps.agree(
                        world.nora, review.id(), new FollowUpWish(null, "Book rooms", mine, day.minusDays(1))))
                .isInstanceOf(Refused.Invalid.class)
                .hasMessageContaining("no.reviews.due");
        assertThat(followUps
                        .agree(world.nora, review.id(), new FollowUpWish(null, "Book rooms", mine, day))
                        .due())
                .isEqualTo(day);
    }

    private FollowUp agree(Review review, UUID owner) {
        return followUps.agree(
                world.nora, review.id(), new FollowUpWish(talks.id(), "Book rooms", new Person.Id(owner), null));
    }

    private Review weekly(Team team) {
        return reviews.start(world.nora, wish(team));
    }

    private ReviewWish wish(@Nullable Team team) {
        return new ReviewWish(
                Review.Kind.WEEKLY,
                world.quarter.id(),
                team == null ? null : team.id().value(),
                30);
    }

    private ReviewTopicRecord topic(Review review) {
        return db.selectFrom(REVIEW_TOPIC)
                .where(REVIEW_TOPIC.REVIEW_ID.eq(review.id().value()))
                .fetchSingle();
    }

    private List<UUID> topics(Review review) {
        return db.select(REVIEW_TOPIC.KEY_RESULT_ID)
                .from(REVIEW_TOPIC)
                .where(REVIEW_TOPIC.REVIEW_ID.eq(review.id().value()))
                .orderBy(REVIEW_TOPIC.POSITION)
                .fetch(REVIEW_TOPIC.KEY_RESULT_ID);
    }
}
