package org.waymark.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.notifications.schema.Tables.NOTICE;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.people.Person;
import org.waymark.reviews.Discussions;
import org.waymark.reviews.FollowUpWish;
import org.waymark.reviews.FollowUps;
import org.waymark.reviews.Review;
import org.waymark.reviews.ReviewWish;
import org.waymark.reviews.Reviews;

@BothDatabases
class ReviewNewsTest {
    private final World world;
    private final Reviews reviews;
    private final DSLContext db;
    private final Review review;

    ReviewNewsTest(TestDatabase database) {
        world = new World(database);
        reviews = database.get(Reviews.class);
        db = database.get(DSLContext.class);
        review = reviews.start(world.maya, new ReviewWish(Review.Kind.WEEKLY, world.quarter.id(), null, 30));
    }

    @Test
    void whoSatInGetsTheMinutesAndWhoLedDoesNot() {
        world.database.get(Discussions.class).attend(world.nora, review.id());

        reviews.end(world.maya, review.id());

        assertThat(toldOf(Reason.MINUTES)).containsExactly(world.nora.person());
    }

    @Test
    void theMinutesAreNamedAfterTheTeamOrTheCompany() {
        var ofTeam = reviews.start(
                world.maya,
                new ReviewWish(
                        Review.Kind.WEEKLY,
                        world.quarter.id(),
                        world.people.id().value(),
                        30));
        var whose = world.database.get(AttendeeQuery.class);

        assertThat(whose.whose(world.maya.workspace(), ofTeam.id())).isEqualTo("People");
        assertThat(whose.whose(world.maya.workspace(), review.id())).isEqualTo("Halden Cycles");
    }

    @Test
    void whoIsToDoSomethingHearsOfItAndGetsTheMinutesToo() {
        world.database
                .get(FollowUps.class)
                .agree(
                        world.maya,
                        review.id(),
                        new FollowUpWish(null, "Book rooms", new Person.Id(world.petra.person()), null));
        reviews.end(world.maya, review.id());

        assertThat(toldOf(Reason.ASSIGNED)).containsExactly(world.petra.person());
        assertThat(toldOf(Reason.MINUTES)).containsExactly(world.petra.person());
    }

    private List<UUID> toldOf(Reason reason) {
        return db.select(NOTICE.PERSON_ID)
                .from(NOTICE)
                .where(NOTICE.WORKSPACE_ID.eq(world.maya.workspace()))
                .and(NOTICE.REASON.eq(reason.name()))
                .fetch(NOTICE.PERSON_ID);
    }
}
