package org.waymark.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.notifications.schema.Tables.NEWS_LETTER;
import static org.waymark.notifications.schema.Tables.NOTICE;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.initiatives.Initiative;
import org.waymark.initiatives.Task;
import org.waymark.initiatives.TaskWish;
import org.waymark.initiatives.Tasks;
import org.waymark.objectives.CheckInWish;
import org.waymark.objectives.CheckIns;
import org.waymark.objectives.CycleClosing;
import org.waymark.people.Person;
import org.waymark.reviews.FollowUp;
import org.waymark.reviews.FollowUpWish;
import org.waymark.reviews.FollowUps;
import org.waymark.reviews.Review;
import org.waymark.reviews.ReviewWish;
import org.waymark.reviews.Reviews;
import org.waymark.talk.Help;
import org.waymark.talk.HelpWish;

@BothDatabases
class OwingTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 5, 22);
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    private final World world;
    private final DSLContext db;
    private final Tasks tasks;

    OwingTest(TestDatabase database) {
        world = new World(database);
        db = database.get(DSLContext.class);
        tasks = database.get(Tasks.class);
    }

    @BeforeEach
    void fridayMorning() {
        world.database.clock().set(FRIDAY.atTime(9, 0).atZone(ZONE).toInstant());
    }

    @Test
    void whatWasDoneWhileALetterWaitedIsNotAskedForInIt() {
        var initiative = world.initiative(world.maya, "Pay bands");
        var one = task(initiative, "Publish");
        task(initiative, "Explain");
        remind();
        assertThat(titles()).containsExactly("Publish", "Explain");

        tasks.finish(world.nora, one.id());

        assertThat(titles()).containsExactly("Explain");
    }

    @Test
    void aReminderOfWorkIsReadWhenTheLastOfItIsDone() {
        var initiative = world.initiative(world.maya, "Pay bands");
        var one = task(initiative, "Publish");
        var other = task(initiative, "Explain");
        remind();

        tasks.finish(world.nora, one.id());
        assertThat(unread()).as("one reminder of both").isEqualTo(1);

        tasks.remove(world.maya, other.id());
        assertThat(unread()).isZero();
    }

    @Test
    void workThatIsPutOffNeedsNoReminderToday() {
        var initiative = world.initiative(world.maya, "Pay bands");
        var one = task(initiative, "Publish");
        remind();

        var later = new TaskWish("Publish", new Person.Id(world.nora.person()), FRIDAY.plusDays(3));
        tasks.edit(world.maya, one.id(), later);

        assertThat(unread()).isZero();
        assertThat(titles()).isEmpty();
    }

    @Test
    void helpOnACheckInIsNotAskedForAfterTheClose() {
        var objective = world.teamObjective("People stay");
        var churn = world.keyResult(world.nora, objective, "Churn");
        var checkIn = world.database.get(CheckIns.class).record(world.nora, churn.id(), CheckInWish.of(40));
        world.database
                .get(Help.class)
                .ask(world.nora, checkIn.id(), new HelpWish("A second pair of hands", world.maya.person()));
        assertThat(asked()).containsExactly("Churn");

        var closing = world.database.get(CycleClosing.class);
        var plan = closing.plan(world.maya, world.quarter.id());
        closing.close(world.maya, world.quarter.id(), plan.fingerprint());

        assertThat(asked()).isEmpty();
    }

    private List<String> asked() {
        return world
                .database
                .get(HelpQuery.class)
                .open(world.maya.workspace(), List.of(world.maya.person()), ZONE)
                .stream()
                .map(Owed::title)
                .toList();
    }

    @Test
    void whatOneSaidInAReviewIsSettledWhenItIsDone() {
        var followUp = followUp();
        remind();
        assertThat(unread()).isEqualTo(1);

        world.database.get(FollowUps.class).finish(world.nora, followUp.id());

        assertThat(unread()).isZero();
        assertThat(titles()).isEmpty();
    }

    private Task task(Initiative initiative, String title) {
        return tasks.add(world.maya, initiative.id(), new TaskWish(title, new Person.Id(world.nora.person()), FRIDAY));
    }

    private FollowUp followUp() {
        var review = world.database
                .get(Reviews.class)
                .start(world.maya, new ReviewWish(Review.Kind.WEEKLY, world.quarter.id(), null, 30));
        var wish = new FollowUpWish(null, "Book rooms", new Person.Id(world.nora.person()), FRIDAY);
        return world.database.get(FollowUps.class).agree(world.maya, review.id(), wish);
    }

    private void remind() {
        var usual = Preference.USUAL;
        var slot = new Slot(world.maya.workspace(), ZONE, usual.remindAt(), usual.remindOn());
        world.database.get(Rounds.class).go(new Round(Reason.Occasion.REMINDER, slot, FRIDAY));
    }

    /** What the letter to Nora says when it is sent now. */
    private List<String> titles() {
        db.update(NEWS_LETTER)
                .setNull(NEWS_LETTER.DROPPED) // there is no mail server
                .where(NEWS_LETTER.WORKSPACE_ID.eq(world.nora.workspace()))
                .execute();
        var letter = db.select(NEWS_LETTER.ID)
                .from(NEWS_LETTER)
                .where(NEWS_LETTER.WORKSPACE_ID.eq(world.nora.workspace()))
                .and(NEWS_LETTER.PERSON_ID.eq(world.nora.person()))
                .fetchSingle(row -> new Letter.Id(row.value1()));
        return world.database.get(Post.class).open(world.nora.workspace(), letter).orElseThrow().sections().stream()
                .flatMap(section -> section.lines().stream())
                .map(Letter.Line::title)
                .toList();
    }

    private int unread() {
        return db.fetchCount(
                NOTICE,
                NOTICE.WORKSPACE_ID.eq(world.nora.workspace()),
                NOTICE.PERSON_ID.eq(world.nora.person()),
                NOTICE.REASON.eq(Reason.TASK.name()),
                NOTICE.READ_AT.isNull());
    }
}
