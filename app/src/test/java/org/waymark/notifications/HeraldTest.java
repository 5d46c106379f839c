package org.waymark.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.notifications.schema.Tables.NOTICE;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.cycles.Cycles;
import org.waymark.initiatives.TaskWish;
import org.waymark.initiatives.Tasks;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.people.Person;
import org.waymark.platform.Actor;

@BothDatabases
class HeraldTest {
    private final World world;
    private final Inbox inbox;

    HeraldTest(TestDatabase database) {
        world = new World(database);
        inbox = database.get(Inbox.class);
    }

    @Test
    void theSameAgainComesUpAgainAndDoesNotPileUp() {
        var keyResult = world.keyResult(world.nora, world.teamObjective("People stay"), "Talks held");

        world.checkIn(world.maya, keyResult, 10, 7);
        world.checkIn(world.maya, keyResult, 20, 7);

        assertThat(told(world.nora))
                .singleElement()
                .satisfies(notice -> assertThat(notice.says()).isEqualTo("key-result.checked-in"))
                .satisfies(notice -> assertThat(notice.times()).isEqualTo(2));
    }

    @Test
    void whatWasReadBeginsToCountAnew() {
        var keyResult = world.keyResult(world.nora, world.teamObjective("People stay"), "Talks held");
        world.checkIn(world.maya, keyResult, 10, 7);
        inbox.readAll(world.nora);

        world.checkIn(world.maya, keyResult, 20, 7);

        assertThat(told(world.nora)).singleElement().satisfies(notice -> {
            assertThat(notice.isRead()).isFalse();
            assertThat(notice.times()).isEqualTo(1);
        });
    }

    @Test
    void aTaskIsGivenOnceHoweverOftenItIsReworded() {
        var initiative = world.initiative(world.nora, "Pay bands");
        var tasks = world.database.get(Tasks.class);
        var maya = new Person.Id(world.maya.person());
        var task = tasks.add(world.nora, initiative.id(), new TaskWish("Publish", maya, null));

        tasks.edit(world.nora, task.id(), new TaskWish("Publish them", maya, null));

        assertThat(told(world.maya))
                .singleElement()
                .satisfies(notice -> assertThat(notice.times()).isEqualTo(1));
    }

    @Test
    void nobodyIsToldOfTheirOwnDeeds() {
        var keyResult = world.keyResult(world.nora, world.teamObjective("People stay"), "Talks held");

        world.checkIn(world.nora, keyResult, 10, 7);

        assertThat(told(world.nora)).isEmpty();
    }

    @Test
    void aReasonThatIsSwitchedOffIsNotTold() {
        var wish = new PreferenceWish("", "09:00", Set.of(), "", "", Map.of(Reason.CHANGED, Way.NONE));
        world.database.get(Preferences.class).change(world.nora, wish);
        var keyResult = world.keyResult(world.nora, world.teamObjective("People stay"), "Talks held");

        world.checkIn(world.maya, keyResult, 10, 7);

        assertThat(told(world.nora)).isEmpty();
    }

    @Test
    void whoeverRecordsTheValueSettlesTheReminder() {
        var kpi = world.kpi("Turnover");
        var herald = world.database.get(Herald.class);
        var fact = new org.waymark.kpis.KpiChanged(
                world.maya,
                world.database.get(java.time.Clock.class).instant(),
                kpi.id(),
                org.waymark.kpis.KpiChanged.Change.EDITED,
                Map.of("name", "Turnover"));
        herald.tell(
                fact,
                Map.of("title", "Turnover"),
                Told.of(Reason.VALUE, "value.due", List.of(world.nora.person(), world.petra.person())));
        assertThat(told(world.petra)).singleElement().matches(notice -> !notice.isRead());

        world.measured(kpi, LocalDate.of(2026, 4, 30), 18);

        assertThat(told(world.petra)).singleElement().matches(Notice::isRead);
        assertThat(told(world.nora)).singleElement().matches(Notice::isRead);
    }

    @Test
    void everybodyHearsOfAClosedCycleButWhoClosedIt() {
        var cycles = world.database.get(Cycles.class);

        cycles.close(world.maya, world.quarter.id());

        assertThat(told(world.petra)).singleElement().satisfies(notice -> {
            assertThat(notice.reason()).isEqualTo(Reason.CYCLE);
            assertThat(notice.data()).containsEntry("title", world.quarter.name());
        });
        assertThat(told(world.maya)).isEmpty();
    }

    @Test
    void whatWaitsForLettersIsHandedOutOnceAndWhole() {
        for (var owner : List.of(world.nora, world.petra)) {
            for (var title : List.of("One", "Two")) {
                world.objective(world.maya, title, new Holder(Level.COMPANY, owner.person(), null));
            }
        }
        var later = world.database.clock().instant().plus(Duration.ofHours(1));
        var store = world.database.get(NoticeStore.class);

        assertThat(store.takeMail(world.maya.workspace(), later)).hasSize(4);
        assertThat(store.takeMail(world.maya.workspace(), later)).isEmpty();
    }

    private List<Notice> told(Actor person) {
        return world.database
                .get(DSLContext.class)
                .selectFrom(NOTICE)
                .where(NOTICE.WORKSPACE_ID.eq(person.workspace()), NOTICE.PERSON_ID.eq(person.person()))
                .fetch(world.database.get(NoticeRows.class)::notice);
    }
}
