package org.waymark.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.cycles.CycleWish;
import org.waymark.cycles.Cycles;
import org.waymark.cycles.Rhythm;
import org.waymark.insights.KeyResultOutlook.Chance;
import org.waymark.kpis.Kpi;
import org.waymark.measure.Cadence;
import org.waymark.measure.Period;
import org.waymark.measure.Target;
import org.waymark.measure.TargetCurve;
import org.waymark.measure.Unit;
import org.waymark.objectives.CheckInWish;
import org.waymark.objectives.CheckIns;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.KeyResultWish;
import org.waymark.objectives.KeyResults;
import org.waymark.objectives.Objective;
import org.waymark.objectives.ObjectiveWish;
import org.waymark.objectives.Objectives;
import org.waymark.people.Audience;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.people.Person;
import org.waymark.platform.Refused;

@BothDatabases
class KeyResultOutlooksTest {
    private final Watched watched;
    private final KeyResultOutlooks outlooks;
    private final Objective objective;

    KeyResultOutlooksTest(TestDatabase database) {
        watched = new Watched(database);
        outlooks = database.get(KeyResultOutlooks.class);
        var start = LocalDate.of(2026, 4, 1);
        var quarter = database.get(Cycles.class)
                .create(watched.ada, new CycleWish("", Rhythm.QUARTER, start, LocalDate.of(2026, 6, 30), null));
        objective = database.get(Objectives.class)
                .draft(
                        watched.ada,
                        new ObjectiveWish(
                                quarter.id(),
                                "People stay",
                                "",
                                "",
                                new Holder(Level.COMPANY, watched.ada.person(), null),
                                Objective.Kind.ASPIRATIONAL,
                                false,
                                List.of(),
                                true,
                                null));
    }

    @Test
    void checkInsSayWhereAKeyResultIsHeading() {
        var calls = keyResult("Calls", new Target.Reach(0, 100), null);
        for (int week = 1; week < 8; week++) {
            checkIn(calls, LocalDate.of(2026, 3, 31).plusWeeks(week), 10 + 10 * week + week % 2);
        }

        examine(calls);

        var outlook = outlooks.of(watched.ben, calls.id()).orElseThrow();
        assertThat(outlook.chance())
                .isInstanceOfSatisfying(
                        Chance.Known.class, chance -> assertThat(chance.value()).isGreaterThan(0.8));
        assertThat(outlook.detail().fan().steps()).isNotEmpty();
        assertThat(outlook.needed()).isNotNull();
    }

    @Test
    void aBorrowedKpiBringsItsWholeHistory() {
        var turnover = watched.kpi("Turnover");
        watched.measured(turnover, Watched.steady(36));
        var falls = keyResult("Turnover falls", new Target.Reach(20, 15), turnover);
        var stays = keyResult("Turnover stays", new Target.Reach(30, 25), turnover);

        examine(falls, stays);

        assertThat(chance(falls)).isEqualTo(0.03);
        assertThat(chance(stays)).isEqualTo(0.97);
        assertThat(outlooks.of(watched.ada, falls.id()).orElseThrow().base().spans())
                .isGreaterThan(5);
    }

    @Test
    void theSameCheckInsAreNotComputedTwice() {
        var calls = keyResult("Calls", new Target.Reach(0, 100), null);
        checkIn(calls, LocalDate.of(2026, 5, 12), 10);
        examine(calls);
        var first = outlooks.of(watched.ada, calls.id()).orElseThrow().basis();
        watched.database.program().clock().pass(Duration.ofHours(1));

        outlooks.examine(watched.workspace.id, List.of(calls.id()));

        assertThat(outlooks.of(watched.ada, calls.id()).orElseThrow().basis()).isEqualTo(first);
    }

    @Test
    void theOutlookOfWhatOneMayNotSeeIsNotShown() {
        var calls = keyResult("Calls", new Target.Reach(0, 100), null);
        examine(calls);

        watched.database.get(Objectives.class).share(watched.ada, objective.id(), Audience.NOBODY);

        assertThatThrownBy(() -> outlooks.of(watched.ben, calls.id())).isInstanceOf(Refused.Missing.class);
    }

    private void examine(KeyResult... keyResults) {
        outlooks.examine(
                watched.workspace.id,
                List.of(keyResults).stream().map(KeyResult::id).toList());
    }

    private double chance(KeyResult keyResult) {
        return ((Chance.Known)
                        outlooks.of(watched.ada, keyResult.id()).orElseThrow().chance())
                .value();
    }

    private void checkIn(KeyResult keyResult, LocalDate day, double value) {
        watched.database
                .get(CheckIns.class)
                .record(watched.ada, keyResult.id(), CheckInWish.of(value).on(day));
    }

    private KeyResult keyResult(String title, Target target, @Nullable Kpi borrowed) {
        return watched.database
                .get(KeyResults.class)
                .add(
                        watched.ada,
                        objective.id(),
                        new KeyResultWish(
                                title,
                                "",
                                new Person.Id(watched.ada.person()),
                                target,
                                new TargetCurve.Straight(),
                                Unit.COUNT,
                                new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30)),
                                Cadence.WEEKLY,
                                1,
                                borrowed == null ? null : borrowed.id()));
    }
}
