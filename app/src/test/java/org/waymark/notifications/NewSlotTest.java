package org.waymark.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.notifications.schema.Tables.NEWS_LETTER;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.platform.Actor;

/** Whoever moves to another time zone, or wants to be reminded at another time, misses no reminder of that day and gets none twice. */
@BothDatabases
class NewSlotTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 5, 22);

    private final World world;
    private final Rounds rounds;
    private final DSLContext db;

    NewSlotTest(TestDatabase database) {
        world = new World(database);
        rounds = database.get(Rounds.class);
        db = database.get(DSLContext.class);
        due(world.maya);
        due(world.nora);
        prefer(world.nora, "America/New_York", "09:00");
    }

    @Test
    void whoComesToATimeZoneThatWasWrittenToIsWrittenToAsWell() {
        roundsAt("2026-05-22T07:30:00Z");
        assertThat(reminders(world.maya)).containsExactly("2026-05-22");
        assertThat(reminders(world.nora)).isEmpty();

        prefer(world.nora, "", "09:00");
        roundsAt("2026-05-22T07:45:00Z");

        assertThat(reminders(world.nora)).containsExactly("2026-05-22");
        assertThat(reminders(world.maya)).containsExactly("2026-05-22");
    }

    @Test
    void whoWasRemindedAlreadyIsNotRemindedAgainElsewhere() {
        prefer(world.nora, "", "09:00");
        roundsAt("2026-05-22T07:30:00Z");

        prefer(world.nora, "America/New_York", "09:00");
        roundsAt("2026-05-22T13:30:00Z");

        assertThat(reminders(world.nora)).containsExactly("2026-05-22");
    }

    @Test
    void anotherQuietHourOpensNoRoundAgain() {
        roundsAt("2026-05-22T07:30:00Z");
        var slot = world.database.get(SlotQuery.class).slotOf(world.maya.workspace(), world.maya.person());
        var store = world.database.get(RoundStore.class);
        assertThat(store.isDone(world.maya.workspace(), "REMINDER", FRIDAY, slot.key()))
                .isTrue();

        var wish = new PreferenceWish("", "09:00", Preference.USUAL.remindOn(), "12:00", "13:00", Map.of());
        world.database.get(Preferences.class).change(world.maya, wish);

        assertThat(store.isDone(world.maya.workspace(), "REMINDER", FRIDAY, slot.key()))
                .isTrue();
    }

    private void due(Actor owner) {
        var keyResult = world.keyResult(owner, world.teamObjective("People stay"), "Talks held");
        db.update(KEY_RESULT)
                .set(KEY_RESULT.NEXT_CHECK_IN_ON, FRIDAY)
                .where(KEY_RESULT.ID.eq(keyResult.id().value()))
                .execute();
    }

    private void prefer(Actor person, String zone, String at) {
        var wish = new PreferenceWish(zone, at, Preference.USUAL.remindOn(), "", "", Map.of());
        world.database.get(Preferences.class).change(person, wish);
    }

    private void roundsAt(String moment) {
        world.database.clock().set(Instant.parse(moment));
        rounds.go();
    }

    private List<String> reminders(Actor person) {
        return db.selectFrom(NEWS_LETTER)
                .where(NEWS_LETTER.WORKSPACE_ID.eq(person.workspace()))
                .and(NEWS_LETTER.PERSON_ID.eq(person.person()))
                .and(NEWS_LETTER.KIND.eq("REMINDER"))
                .fetch(NEWS_LETTER.OCCASION);
    }
}
