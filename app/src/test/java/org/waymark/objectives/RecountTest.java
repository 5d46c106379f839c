package org.waymark.objectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;

import java.time.Duration;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.measure.Target;
import org.waymark.people.WorkspaceWish;
import org.waymark.people.Workspaces;
import org.waymark.platform.Refused;

@BothDatabases
class RecountTest {
    private final Goals goals;
    private final Objective objective;
    private final KeyResult calls;

    RecountTest(TestDatabase database) {
        goals = new Goals(database);
        objective = goals.objective(goals.ada, "Grow");
        calls = goals.keyResult(goals.ada, objective, "Calls", new Target.Reach(0, 10));
        goals.checkIns.record(goals.ada, calls.id(), CheckInWish.of(5).confident(8));
    }

    @Test
    void timeAloneMakesAGoalFallBehind() {
        assertThat(keyResult().status()).isEqualTo(Status.ON_TRACK);

        thirtyDaysPass();

        assertThat(keyResult().status()).isEqualTo(Status.OFF_TRACK);
        assertThat(keyResult().shareDue()).isGreaterThan(0.8);
        assertThat(objective().status()).isEqualTo(Status.OFF_TRACK);
        assertThat(objective().shareDue()).isEqualTo(keyResult().shareDue());
    }

    @Test
    void aFirstCheckInIsLateOnlyAfterItCouldBeGiven() {
        var mails = goals.keyResult(goals.ada, objective, "Mails", new Target.Reach(0, 10));
        var why = goals.database.get(Standings.class);
        assertThat(why.of(goals.ada, mails.id()).reasons()).containsExactly(new Reason.NoValue());

        thirtyDaysPass();

        assertThat(why.of(goals.ada, mails.id()).reasons()).contains(new Reason.NeverCheckedIn(23, 3));
    }

    /** As they were kept before a first check-in had to wait for its objective. */
    @Test
    void whatWasKeptByAnEarlierRuleComesRightWithTheNextDay() {
        var mails = goals.keyResult(goals.ada, objective, "Mails", new Target.Reach(0, 10));
        goals.database
                .get(DSLContext.class)
                .update(KEY_RESULT)
                .set(KEY_RESULT.NEXT_CHECK_IN_ON, Wishes.Q2.start().plusDays(7))
                .set(KEY_RESULT.STATUS, Status.AT_RISK.name())
                .where(KEY_RESULT.ID.eq(mails.id().value()))
                .execute();

        var mornings = goals.database.get(Mornings.class);
        goals.database.program().clock().pass(Duration.ofDays(1));
        mornings.begin();

        var latest = goals.keyResults.get(goals.ada, mails.id()).latest();
        assertThat(latest.nextCheckInOn()).isEqualTo("2026-05-26");
        assertThat(latest.status()).isEqualTo(Status.NO_DATA);
    }

    @Test
    void aStatusSaysWhyWithTheSameNumbers() {
        var standings = goals.database.get(Standings.class);

        assertThat(standings.of(goals.ben, calls.id()).status())
                .isEqualTo(keyResult().status());
        assertThat(standings.of(goals.ben, objective.id()).reasons())
                .containsExactly(new Reason.WorstParts(Status.ON_TRACK, java.util.List.of("Calls"), 1));
    }

    @Test
    void otherLimitsGiveOtherStatusesAtOnce() {
        var limits = goals.database.get(StatusLimits.class);
        assertThat(limits.get(goals.ben).rules()).isEqualTo(StatusRules.DEFAULT);

        limits.change(goals.admin, 0, new StatusLimits.Wish(1, 2, 9, 8, 3));

        assertThat(keyResult().status()).isEqualTo(Status.OFF_TRACK);
        assertThat(objective().status()).isEqualTo(Status.OFF_TRACK);
        assertThat(limits.get(goals.ben).version()).isEqualTo(1);
        assertThatThrownBy(() -> limits.change(goals.admin, 0, new StatusLimits.Wish(1, 2, 9, 8, 3)))
                .isInstanceOf(Refused.Conflict.class);
        assertThatThrownBy(() -> limits.change(goals.admin, 1, new StatusLimits.Wish(25, 10, 3, 5, -1)))
                .isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> limits.change(goals.ada, 1, new StatusLimits.Wish(1, 2, 9, 8, 3)))
                .isInstanceOf(Refused.Forbidden.class);
    }

    @Test
    void whoMovesTheTimeZoneLosesNoCheckIn() {
        var mornings = goals.database.get(Mornings.class);
        var workspaces = goals.database.get(Workspaces.class);
        goals.database.program().clock().pass(Duration.ofHours(4));
        move(workspaces, "Pacific/Kiritimati");
        goals.checkIns.record(goals.ada, calls.id(), CheckInWish.of(8).confident(9));
        var before = keyResult();

        move(workspaces, "Pacific/Pago_Pago");
        mornings.begin();

        assertThat(before.checkedInOn()).isEqualTo("2026-05-20");
        assertThat(keyResult().value()).isEqualTo(8);
        assertThat(keyResult().confidence()).isEqualTo(new Confidence(9));
        assertThat(keyResult().nextCheckInOn()).isEqualTo("2026-05-26");
    }

    @Test
    void aClosedCycleIsLeftAsItWas() {
        goals.cycles.close(goals.admin, goals.quarter.id());

        thirtyDaysPass();

        assertThat(keyResult().status()).isEqualTo(Status.ON_TRACK);
    }

    /** Whoever asks the database for a bean sets its clock back, so that is done before. */
    private void thirtyDaysPass() {
        var mornings = goals.database.get(Mornings.class);
        goals.database.program().clock().pass(Duration.ofDays(30));
        mornings.begin();
    }

    private void move(Workspaces workspaces, String zone) {
        var now = workspaces.current(goals.admin);
        workspaces.change(goals.admin, now.version(), new WorkspaceWish(now.name(), zone, 1, 5));
    }

    private KeyResult.Latest keyResult() {
        return goals.keyResults.get(goals.ada, calls.id()).latest();
    }

    private Objective.Outlook objective() {
        return goals.objectives.get(goals.ada, objective.id()).outlook();
    }
}
