package org.waymark.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.waymark.notifications.schema.Tables.NEWS_LETTER;
import static org.waymark.notifications.schema.Tables.NOTICE;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.initiatives.Initiative;
import org.waymark.initiatives.InitiativeMoves;
import org.waymark.objectives.KeyResult;
import org.waymark.people.Person;
import org.waymark.platform.Actor;
import org.waymark.platform.Json;
import org.waymark.reviews.FollowUpWish;
import org.waymark.reviews.FollowUps;
import org.waymark.reviews.Review;
import org.waymark.reviews.ReviewWish;
import org.waymark.reviews.Reviews;

@BothDatabases
class RoundsTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 5, 22);
    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 25);

    private final World world;
    private final Rounds rounds;
    private final DSLContext db;

    RoundsTest(TestDatabase database) {
        world = new World(database);
        rounds = database.get(Rounds.class);
        db = database.get(DSLContext.class);
    }

    @Test
    void whoeverOwesACheckInIsRemindedOnceOnItsDay() {
        var keyResult = due(FRIDAY);

        rounds.go(round(Reason.Occasion.REMINDER, FRIDAY));
        world.database.get(Inbox.class).readAll(world.nora);
        rounds.go(round(Reason.Occasion.REMINDER, FRIDAY));

        assertThat(lines(world.nora, "REMINDER"))
                .singleElement()
                .satisfies(line ->
                        assertThat(line.subject()).isEqualTo(keyResult.id().value()))
                .satisfies(line -> assertThat(line.text("day")).isEqualTo("2026-05-22"));
        assertThat(notices(world.nora)).singleElement().matches(Notice::isRead);
        assertThat(lines(world.maya, "REMINDER")).isEmpty();
    }

    @Test
    void aCheckInSettlesTheReminder() {
        var keyResult = due(FRIDAY);
        rounds.go(round(Reason.Occasion.REMINDER, FRIDAY));

        world.checkIn(world.nora, keyResult, 10, 7);

        assertThat(notices(world.nora)).singleElement().matches(Notice::isRead);
    }

    @Test
    void whoWantsNoLettersIsRemindedInTheInboxOnly() {
        due(FRIDAY);
        prefer(world.nora, Map.of(Reason.CHECK_IN, Way.PRODUCT));

        rounds.go(round(Reason.Occasion.REMINDER, FRIDAY));

        assertThat(lines(world.nora, "REMINDER")).isEmpty();
        assertThat(notices(world.nora)).hasSize(1);
    }

    @Test
    void onMondaysTheDigestTellsWhatIsDueAndNoSecondLetterDoes() {
        due(MONDAY);
        world.database
                .clock()
                .set(MONDAY.atTime(9, 0).atZone(ZoneId.of("Europe/Copenhagen")).toInstant());

        rounds.go(round(Reason.Occasion.WEEK, MONDAY));
        rounds.go(round(Reason.Occasion.REMINDER, MONDAY));

        assertThat(lines(world.nora, "WEEK"))
                .singleElement()
                .matches(line -> line.says().equals("check-in.due"));
        assertThat(lines(world.nora, "REMINDER")).isEmpty();
    }

    @Test
    void onFridaysOneHearsWhatMovedOfOnesOwnAndOfOnesTeams() {
        var keyResult = due(FRIDAY);
        world.checkIn(world.nora, keyResult, 40, 7);

        rounds.go(round(Reason.Occasion.MOVED, FRIDAY));

        assertThat(lines(world.nora, "MOVED")).singleElement().satisfies(line -> {
            assertThat(line.text("now")).isEqualTo("0.4");
            assertThat(line.title()).isEqualTo("Talks held");
        });
        assertThat(lines(world.petra, "MOVED")).isEmpty();
    }

    @Test
    void lettersOfARoundWaitUntilQuietHoursAreOver() {
        var zone = ZoneId.of("Europe/Copenhagen");
        var quiet = new QuietHours(LocalTime.of(22, 0), LocalTime.of(10, 0));
        var reader = new Recipient(world.nora.person(), Map.of(), quiet);
        var nine = FRIDAY.atTime(9, 0).atZone(zone).toInstant();
        var ten = FRIDAY.atTime(10, 0).atZone(zone).toInstant();

        assertThat(reader.mailAt(nine, zone)).isEqualTo(ten);
        assertThat(reader.mailAt(ten, zone)).isEqualTo(ten);
    }

    @Test
    void quietHoursAreKnownOfEverybodyInARound() {
        var wish = new PreferenceWish("", "09:00", Preference.USUAL.remindOn(), "22:00", "10:00", Map.of());
        world.database.get(Preferences.class).change(world.nora, wish);
        var slot = round(Reason.Occasion.REMINDER, FRIDAY).slot();

        var all = world.database.get(SlotQuery.class).recipients(slot, null, 100);

        assertThat(all)
                .filteredOn(one -> one.person().equals(world.nora.person()))
                .extracting(Recipient::quiet)
                .containsExactly(new QuietHours(LocalTime.of(22, 0), LocalTime.of(10, 0)));
        assertThat(all)
                .filteredOn(one -> one.person().equals(world.petra.person()))
                .extracting(Recipient::quiet)
                .containsExactly(Preference.USUAL.quiet());
    }

    @Test
    void whatStandsWhereItStoodIsNotToldAsMoved() {
        assertThat(movements(movement(0.5871, 0.5868, "OFF_TRACK")).open(null, 10))
                .isEmpty();
        assertThat(movements(movement(0.58, 0.59, "OFF_TRACK")).open(null, 10)).hasSize(1);
        assertThat(movements(movement(0.58, 0.58, "AT_RISK")).open(null, 10)).hasSize(1);
        assertThat(movements(movement(null, 0.0, "OFF_TRACK")).open(null, 10)).hasSize(1);
    }

    @Test
    void whatOneSaidInAReviewIsDueLikeOtherWork() {
        var keyResult = world.keyResult(world.nora, world.teamObjective("People stay"), "Talks held");
        agreed(keyResult.id(), "Book rooms", FRIDAY);
        agreed(null, "Ask the board", FRIDAY);
        agreed(null, "Some day", null);

        rounds.go(round(Reason.Occasion.REMINDER, FRIDAY));

        assertThat(lines(world.petra, "REMINDER"))
                .extracting(Letter.Line::title, line -> line.text("of"))
                .containsExactly(tuple("Book rooms", "Talks held"), tuple("Ask the board", ""));
        assertThat(notices(world.petra, Reason.TASK)).isNotEmpty();
    }

    @Test
    void pausedWorkIsOwedByNobody() {
        var initiative = world.initiative(world.nora, "Pay bands");
        var due = initiative.schedule().due();
        world.database.get(InitiativeMoves.class).move(world.nora, initiative.id(), Initiative.Status.PAUSED, null);

        rounds.go(round(Reason.Occasion.REMINDER, due));

        assertThat(lines(world.nora, "REMINDER")).isEmpty();
    }

    /** A key result of Nora's whose next check-in is due on a day. */
    private KeyResult due(LocalDate day) {
        var keyResult = world.keyResult(world.nora, world.teamObjective("People stay"), "Talks held");
        db.update(KEY_RESULT)
                .set(KEY_RESULT.NEXT_CHECK_IN_ON, day)
                .where(KEY_RESULT.ID.eq(keyResult.id().value()))
                .execute();
        return keyResult;
    }

    private void agreed(KeyResult.@Nullable Id keyResult, String title, @Nullable LocalDate due) {
        var review = world.database
                .get(Reviews.class)
                .start(world.maya, new ReviewWish(Review.Kind.WEEKLY, world.quarter.id(), null, 30));
        var wish = new FollowUpWish(keyResult, title, new Person.Id(world.petra.person()), due);
        world.database.get(FollowUps.class).agree(world.maya, review.id(), wish);
    }

    private static Movements movements(Movement one) {
        return new Movements(List.of(one));
    }

    private static Movement movement(@Nullable Double before, double now, String status) {
        var id = new UUID(1, 2);
        return new Movement(id, "Turnover", id, id, id, null, true, before, now, "OFF_TRACK", status);
    }

    private Round round(Reason.Occasion occasion, LocalDate day) {
        var usual = Preference.USUAL;
        var slot = new Slot(world.maya.workspace(), ZoneId.of("Europe/Copenhagen"), usual.remindAt(), usual.remindOn());
        return new Round(occasion, slot, day);
    }

    private void prefer(Actor person, Map<Reason, Way> ways) {
        var days = new HashSet<>(Preference.USUAL.remindOn());
        var wish = new PreferenceWish("", LocalTime.of(9, 0).toString(), days, "", "", ways);
        world.database.get(Preferences.class).change(person, wish);
    }

    private List<Letter.Line> lines(Actor person, String kind) {
        var json = world.database.get(Json.class);
        return db
                .selectFrom(NEWS_LETTER)
                .where(NEWS_LETTER.WORKSPACE_ID.eq(person.workspace()))
                .and(NEWS_LETTER.PERSON_ID.eq(person.person()))
                .and(NEWS_LETTER.KIND.eq(kind))
                .and(NEWS_LETTER.DROPPED.isNull().or(NEWS_LETTER.DROPPED.eq("NO_SERVER")))
                .fetch(row -> json.read(row.getContent(), Letter.Content.class))
                .stream()
                .flatMap(content -> content.sections().stream())
                .flatMap(section -> section.lines().stream())
                .toList();
    }

    private List<Notice> notices(Actor person) {
        return notices(person, Reason.CHECK_IN);
    }

    private List<Notice> notices(Actor person, Reason reason) {
        return db.selectFrom(NOTICE)
                .where(NOTICE.WORKSPACE_ID.eq(person.workspace()))
                .and(NOTICE.PERSON_ID.eq(person.person()))
                .and(NOTICE.REASON.eq(reason.name()))
                .fetch(world.database.get(NoticeRows.class)::notice);
    }
}
