package org.waymark.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.Statements;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.calendar.CalendarEntry.Kind;
import org.waymark.measure.Period;
import org.waymark.objectives.Objectives;
import org.waymark.people.Audience;
import org.waymark.platform.Refused;

@BothDatabases
class CalendarEnteredValuesTest {
    private static final Period SPRING = new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30));

    private final World world;
    private final CalendarEntries entries;

    CalendarEnteredValuesTest(TestDatabase database) {
        world = new World(database);
        entries = database.get(CalendarEntries.class);
    }

    @Test
    void whatIsDueStandsOnItsDay() {
        var keyResult = world.waitingKeyResult("Be predictable", "Fewer late changes");
        var kpi = world.kpi("Voluntary turnover");

        var found = entries.all(world.nora, SPRING, new Whose.Mine());

        assertThat(found)
                .extracting(CalendarEntry::kind, CalendarEntry::subject, CalendarEntry::day)
                .contains(
                        tuple(Kind.CHECK_IN_DUE, keyResult.id().value(), LocalDate.of(2026, 4, 8)),
                        tuple(Kind.KEY_RESULT_ENDS, keyResult.id().value(), LocalDate.of(2026, 6, 30)),
                        tuple(Kind.VALUE_DUE, kpi.id().value(), LocalDate.of(2026, 6, 5)),
                        tuple(Kind.CYCLE_ENDS, world.quarter.id().value(), LocalDate.of(2026, 6, 30)));
        assertThat(found).isSortedAccordingTo((a, b) -> a.day().compareTo(b.day()));
    }

    @Test
    void ofManyOnOneDayTheFirstAreNamedAndAllAreCounted() {
        var objective = world.teamObjective("Be predictable");
        for (var title : new String[] {"Cod", "Bass", "Anchovy"}) world.keyResult(world.nora, objective, title);

        var found = entries.gathered(
                world.maya, SPRING, new Whose.OfTeam(world.people.id().value()), 2);

        assertThat(found)
                .filteredOn(entry -> entry.kind() == Kind.CHECK_IN_DUE)
                .extracting(CalendarEntry::title, CalendarEntry::together)
                .containsExactly(tuple("Anchovy", 3), tuple("Bass", 3));
    }

    @Test
    void mineIsWhatIOwn() {
        world.keyResult(world.nora, world.teamObjective("Be predictable"), "Fewer late changes");

        assertThat(entries.all(world.maya, SPRING, new Whose.Mine()))
                .extracting(CalendarEntry::kind)
                .doesNotContain(Kind.CHECK_IN_DUE, Kind.KEY_RESULT_ENDS);
        assertThat(entries.all(world.petra, SPRING, new Whose.Everybody()))
                .extracting(CalendarEntry::kind)
                .contains(Kind.CHECK_IN_DUE, Kind.KEY_RESULT_ENDS);
    }

    @Test
    void whatIsHiddenFromOthersIsNamedAndCountedForWhoMaySeeIt() {
        var objective = world.teamObjective("Be predictable");
        for (var title : new String[] {"Cod", "Anchovy"}) world.keyResult(world.nora, objective, title);
        var hidden = world.teamObjective("Be quiet");
        world.keyResult(world.nora, hidden, "Bass");
        world.database.get(Objectives.class).share(world.nora, hidden.id(), new Audience(Set.of(), Set.of()));

        assertThat(entries.gathered(world.petra, SPRING, new Whose.Everybody(), 2))
                .filteredOn(entry -> entry.kind() == Kind.CHECK_IN_DUE)
                .extracting(CalendarEntry::title, CalendarEntry::together)
                .containsExactly(tuple("Anchovy", 2), tuple("Cod", 2));
        assertThat(entries.gathered(world.nora, SPRING, new Whose.Everybody(), 2))
                .filteredOn(entry -> entry.kind() == Kind.CHECK_IN_DUE)
                .extracting(CalendarEntry::title, CalendarEntry::together)
                .containsExactly(tuple("Anchovy", 3), tuple("Bass", 3));
    }

    @Test
    void whatEverybodySeesIsReadOnceAfterEachWrite() {
        var all = new Whose.Everybody();
        assertThat(Statements.during(() -> entries.all(world.maya, SPRING, all)))
                .isEqualTo(2);
        assertThat(Statements.during(() -> entries.all(world.nora, SPRING, all)))
                .isLessThanOrEqualTo(2);
        world.keyResult(world.nora, world.teamObjective("Be predictable"), "Fewer late changes");
        assertThat(entries.all(world.petra, SPRING, all))
                .extracting(CalendarEntry::title)
                .contains("Fewer late changes");
    }

    @Test
    void tooManyDaysAreRefused() {
        var years = new Period(LocalDate.of(2020, 1, 1), LocalDate.of(2026, 6, 30));

        assertThatThrownBy(() -> entries.all(world.maya, years, new Whose.Mine()))
                .isInstanceOf(Refused.Conflict.class);
    }
}
