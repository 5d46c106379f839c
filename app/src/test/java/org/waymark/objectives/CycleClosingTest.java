package org.waymark.objectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.KEY_RESULT_SCORE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE_SCORE;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.cycles.Cycle;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Kpis;
import org.waymark.measure.Cadence;
import org.waymark.measure.Target;
import org.waymark.people.Audience;
import org.waymark.platform.Refused;

@BothDatabases
class CycleClosingTest {
    private final Goals goals;
    private final CycleClosing closing;
    private final Grades grades;
    private Objective stay;
    private KeyResult roles;
    private KeyResult calls;

    CycleClosingTest(TestDatabase database) {
        goals = new Goals(database);
        closing = database.get(CycleClosing.class);
        grades = database.get(Grades.class);
    }

    @BeforeEach
    void aQuarterWithAnObjective() {
        stay = goals.objective(goals.ada, "Stay");
        roles = goals.keyResult(goals.ada, stay, "Roles", new Target.Reach(35, 100));
        calls = goals.keyResult(goals.ada, stay, "Calls", new Target.Reach(0, 10));
        goals.checkIns.record(goals.ada, roles.id(), CheckInWish.of(82));
    }

    @Test
    void whatIsClosedIsWhatWasShown() {
        grades.grade(goals.ada, calls.id(), new GradeWish(0.5, "Counted by hand", Next.DROP, "Count from day one."));
        var shown = closing.plan(goals.admin, goals.quarter.id());

        closing.close(goals.admin, goals.quarter.id(), shown.fingerprint());

        assertThat(scoreOf(stay)).isEqualTo(0.61); // the mean of 0.72 and 0.5
        assertThat(goals.factsAbout(stay.id().value())).contains("objective.scored");
        assertThat(goals.factsAbout(goals.quarter.id().value())).contains("cycle.closed", "cycle.scored");
        assertThatThrownBy(() -> goals.checkIns.record(goals.ada, roles.id(), CheckInWish.of(90)))
                .isInstanceOf(Refused.Conflict.class);
        assertThatThrownBy(() -> grades.grade(goals.ada, roles.id(), new GradeWish(1.0, "After all", null, "")))
                .isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void whatHasMovedSinceIsShownAgain() {
        var shown = closing.plan(goals.admin, goals.quarter.id()).fingerprint();
        goals.checkIns.record(goals.ada, roles.id(), CheckInWish.of(90));

        assertThatThrownBy(() -> closing.close(goals.admin, goals.quarter.id(), shown))
                .isInstanceOf(Refused.Conflict.class);
        assertThat(goals.cycles.get(goals.admin, goals.quarter.id()).isClosed()).isFalse();
    }

    @Test
    void whatGoesOnIsADraftInTheNextCycleThatKnowsWhereItCameFrom() {
        grades.grade(goals.ada, roles.id(), new GradeWish(null, "", Next.CARRY, ""));

        close();

        var next = goals.cycles.next(goals.admin, goals.quarter.id());
        var draft = successor(stay, next.id());
        var carried = goals.database.get(KeyResultStore.class).of(goals.workspace.id, draft.id());
        assertThat(draft.isDraft()).isTrue();
        assertThat(carried).singleElement().satisfies(one -> {
            assertThat(one.definition().target()).isEqualTo(new Target.Reach(82, 100));
            assertThat(one.definition().period()).isEqualTo(next.period());
        });
        assertThat(goals.factsAbout(stay.id().value())).contains("objective.carried-over");
        assertThat(db().fetchValue(
                                KEY_RESULT_SCORE.SUCCESSOR_ID,
                                KEY_RESULT_SCORE.KEY_RESULT_ID.eq(roles.id().value())))
                .isEqualTo(carried.getFirst().id().value());
        assertThat(db().fetchValue(
                                KEY_RESULT.CARRIED_OVER_FROM,
                                KEY_RESULT.ID.eq(carried.getFirst().id().value())))
                .isEqualTo(roles.id().value());
    }

    @Test
    void whatTheCloserMayNotSeeIsScoredAndCarriedUnseen() {
        var secret = goals.objectives.draft(
                goals.ada,
                Wishes.seenBy(Wishes.objective(goals.quarter.id(), "Buy", goals.ada.person()), Audience.NOBODY));
        var deals = goals.keyResult(goals.ada, secret, "Deals", new Target.Reach(0, 4));
        goals.checkIns.record(goals.ada, deals.id(), CheckInWish.of(1));
        grades.grade(goals.ada, deals.id(), new GradeWish(null, "", Next.CARRY, ""));

        assertThat(closing.plan(goals.admin, goals.quarter.id()).objectives()).hasSize(1);
        close();

        assertThat(scoreOf(secret)).isEqualTo(0.25);
        var next = goals.cycles.next(goals.admin, goals.quarter.id());
        assertThat(successor(secret, next.id()).restricted()).isTrue();
    }

    @Test
    void aCloseIsTakenBackWithTheDraftsThatNobodyTouched() {
        grades.grade(goals.ada, roles.id(), new GradeWish(null, "", Next.CARRY, ""));
        close();
        var next = goals.cycles.next(goals.admin, goals.quarter.id());
        var draft = successor(stay, next.id());

        closing.reopen(goals.admin, goals.quarter.id());

        assertThat(goals.objectives.get(goals.admin, draft.id()).isArchived()).isTrue();
        assertThat(grades.of(goals.ada, roles.id())).isPresent();
        assertThat(goals.checkIns
                        .record(goals.ada, roles.id(), CheckInWish.of(90))
                        .value())
                .isEqualTo(90);
        close();
        assertThat(db().fetchCount(
                                OBJECTIVE_SCORE,
                                OBJECTIVE_SCORE.OBJECTIVE_ID.eq(stay.id().value())))
                .isEqualTo(2);
    }

    @Test
    void aCycleClosedEarlyWaitsForNoCheckInsUntilItIsOpenedAgain() {
        var standings = goals.database.get(Standings.class);
        var due = nextCheckIn(calls);
        assertThat(due).isNotNull();

        close();
        goals.database.program().clock().pass(Duration.ofDays(10));

        assertThat(nextCheckIn(calls)).isNull();
        assertThat(nextCheckIn(roles)).isNull();
        assertThat(standings.of(goals.ada, calls.id()).reasons())
                .isNotEmpty()
                .noneMatch(reason -> reason instanceof Reason.NeverCheckedIn);
        closing.reopen(goals.admin, goals.quarter.id());
        assertThat(nextCheckIn(calls)).isEqualTo(due);
    }

    @Test
    void whatIsKeptAsAKpiIsWatchedWithItsPastUntilTheCloseIsTakenBack() {
        grades.grade(goals.ada, roles.id(), new GradeWish(null, "", Next.KPI, ""));
        close();

        var id = new Kpi.Id(db().fetchValue(
                        KEY_RESULT_SCORE.KPI_ID,
                        KEY_RESULT_SCORE.KEY_RESULT_ID.eq(roles.id().value())));
        var kpi = goals.database.get(Kpis.class).get(goals.ada, id);
        assertThat(kpi.name()).isEqualTo("Roles");
        assertThat(goals.factsAbout(id.value())).contains("measurements.recorded");

        closing.reopen(goals.admin, goals.quarter.id());
        assertThat(goals.database.get(Kpis.class).get(goals.ada, id).isArchived())
                .isTrue();
    }

    @Test
    void severalReportsOfOnePeriodAreOneValueOfTheKpi() {
        var perWeek = new Target.Rate(5, Cadence.WEEKLY, Target.Rate.By.SUM, Target.Rate.Limit.AT_LEAST);
        var talks = goals.keyResult(goals.ada, stay, "Talks ".repeat(40).strip(), perWeek);
        for (var value : List.of(3.0, 4.0)) goals.checkIns.record(goals.ada, talks.id(), CheckInWish.of(value));
        for (var value : List.of(90.0, 85.0)) goals.checkIns.record(goals.ada, roles.id(), CheckInWish.of(value));
        for (var one : List.of(talks, roles)) grades.grade(goals.ada, one.id(), new GradeWish(null, "", Next.KPI, ""));

        close();

        assertThat(latest(talks)).isEqualTo(7);
        assertThat(latest(roles)).isEqualTo(85);
    }

    private double latest(KeyResult kept) {
        var id = db().fetchValue(
                        KEY_RESULT_SCORE.KPI_ID,
                        KEY_RESULT_SCORE.KEY_RESULT_ID.eq(kept.id().value()));
        var kpi = goals.database.get(Kpis.class).get(goals.ada, new Kpi.Id(id));
        return Objects.requireNonNull(kpi.latest()).value();
    }

    @Test
    void whyAKeyResultStoodAsItDidIsToldAsOfTheDayOfTheClose() {
        var standings = goals.database.get(Standings.class);
        var before = standings.of(goals.ada, roles.id());
        close();

        goals.database.program().clock().pass(Duration.ofDays(10));

        assertThat(before.reasons()).hasAtLeastOneElementOfType(Reason.OnPace.class);
        assertThat(standings.of(goals.ada, roles.id())).isEqualTo(before);
    }

    @Test
    void afterItsGraceTimeACloseStands() {
        close();
        goals.database.program().clock().pass(Duration.ofDays(15));

        assertThatThrownBy(() -> closing.reopen(goals.admin, goals.quarter.id()))
                .isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void onlyOwnersGradeAndOnlyAdminsClose() {
        assertThatThrownBy(() -> grades.grade(goals.ben, roles.id(), new GradeWish(1.0, "Why not", null, "")))
                .isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> closing.close(goals.ada, goals.quarter.id(), "x"))
                .isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> closing.reopen(goals.ada, goals.quarter.id())).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> goals.database
                        .get(Retrospectives.class)
                        .write(goals.ada, goals.quarter.id(), 0, new Retrospective("All", "", "")))
                .isInstanceOf(Refused.Forbidden.class);
    }

    @Test
    void anotherScoreThanThatOfTheNumbersNeedsAReason() {
        assertThatThrownBy(() -> grades.grade(goals.ada, roles.id(), new GradeWish(0.9, " ", null, "")))
                .isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> grades.grade(goals.ada, roles.id(), new GradeWish(0.725, "Because", null, "")))
                .isInstanceOf(Refused.Invalid.class);
        assertThat(grades.grade(goals.ada, roles.id(), new GradeWish(0.72, "", null, ""))
                        .reason())
                .isEmpty();
    }

    private @Nullable LocalDate nextCheckIn(KeyResult keyResult) {
        return goals.keyResults.get(goals.ada, keyResult.id()).latest().nextCheckInOn();
    }

    private void close() {
        closing.close(
                goals.admin,
                goals.quarter.id(),
                closing.plan(goals.admin, goals.quarter.id()).fingerprint());
    }

    private Double scoreOf(Objective objective) {
        return db().fetchValue(
                        OBJECTIVE_SCORE.SCORE,
                        OBJECTIVE_SCORE.OBJECTIVE_ID.eq(objective.id().value()));
    }

    private Objective successor(Objective objective, Cycle.Id cycle) {
        UUID id = db().fetchValue(
                        OBJECTIVE.ID,
                        OBJECTIVE
                                .CARRIED_OVER_FROM
                                .eq(objective.id().value())
                                .and(OBJECTIVE.CYCLE_ID.eq(cycle.value())));
        return goals.objectives.get(goals.ada, new Objective.Id(id));
    }

    private DSLContext db() {
        return goals.database.get(DSLContext.class);
    }
}
