package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.reviews.Ballots;
import org.waymark.reviews.Review;
import org.waymark.reviews.ReviewWish;
import org.waymark.reviews.Reviews;

/** Several people in one review. */
@BothDatabases
class ReviewJourneyTest {
    private final TestDatabase database;
    private final World world;
    private LiveWindow window;

    ReviewJourneyTest(TestDatabase database) {
        this.database = database;
        world = new World(database);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void whoeverLeadsSeesTheRoomVoteWhileWriting() {
        var talks = world.waitingKeyResult("Grow leaders", "Talks held");
        var review = database.get(Reviews.class)
                .start(
                        world.nora,
                        new ReviewWish(
                                Review.Kind.WEEKLY,
                                world.quarter.id(),
                                world.people.id().value(),
                                30));
        window = new LiveWindow(world, "nora", "/reviews/" + review.id().value());
        var decision = window.page.locator("#decision");
        decision.fill("Ask the mentors first");

        database.get(Ballots.class).cast(world.maya, review.id(), talks.id(), 7);

        window.soon("#ballot", "1 has voted");
        assertThat(decision).hasValue("Ask the mentors first");
    }
}
