package org.waymark.kpis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.Worded.saying;
import static org.waymark.kpis.schema.Tables.HELD_VALUE;

import java.time.Duration;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.measure.Measurement;
import org.waymark.people.Audience;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.platform.Role;

/** The clock of the tests stands at 19 May 2026; turnover should be at most 15. */
@BothDatabases
class EnteredValuesTest {
    private final Turnover turnover;
    private final EnteredValues entries;
    private final Approvals approvals;
    private final ValueSettings settings;
    private final Actor admin;

    EnteredValuesTest(TestDatabase database) {
        turnover = new Turnover(database);
        entries = database.get(EnteredValues.class);
        approvals = database.get(Approvals.class);
        settings = database.get(ValueSettings.class);
        admin = turnover.workspace.person(Role.ADMIN);
    }

    @Test
    void withoutRulesAValueIsTakenAsItComes() {
        var entered = enter(admin, Recording.of(Turnover.APRIL, 23));

        assertThat(entered.receipt().outcome()).isEqualTo(new Outcome(1, 0, 0));
        assertThat(entered.waiting()).isZero();
    }

    @Test
    void aMissNeedsANoteWhereTheWorkspaceAsksForIt() {
        rules(true, false);

        assertThatThrownBy(() -> enter(admin, Recording.of(Turnover.MARCH, 12), Recording.of(Turnover.APRIL, 23)))
                .isInstanceOfSatisfying(
                        Refused.Invalid.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Refused.Problem::field)
                                .containsExactly("values[1].note"))
                .satisfies(saying("misses its target"));

        assertThat(turnover.values()).isEmpty();
        enter(admin, new Recording(Turnover.APRIL, 23.0, null, null, "Two teams moved"));
        assertThat(turnover.values()).containsExactly(new Measurement(Turnover.APRIL, 23));
        assertThat(enter(admin, Recording.of(Turnover.APRIL, 23)).receipt().outcome())
                .as("nothing new needs no reason")
                .isEqualTo(new Outcome(0, 0, 1));
    }

    @Test
    void aMissWithoutANoteIsNamedTogetherWithOtherBadRows() {
        rules(true, false);

        assertThatThrownBy(() -> enter(
                        admin,
                        Recording.of(Turnover.APRIL.plusYears(90), 12),
                        Recording.of(Turnover.APRIL, 23),
                        Recording.of(Turnover.APRIL, 24)))
                .isInstanceOfSatisfying(
                        Refused.Invalid.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Refused.Problem::field)
                                .containsExactly("values[0].day", "values[1].note", "values[2].day"));
    }

    @Test
    void whatMachinesMeasureIsTakenAsItComes() {
        rules(true, true);

        turnover.record(Recording.of(Turnover.APRIL, 23));

        assertThat(turnover.values()).hasSize(1);
    }

    @Test
    void anEnteredValueIsNoMeasurementBeforeAnotherApprovesIt() {
        rules(false, true);

        var entered = enter(admin, Recording.of(Turnover.APRIL, 23));

        assertThat(entered.waiting()).isEqualTo(1);
        assertThat(turnover.values()).isEmpty();
        assertThatThrownBy(() -> approvals.approve(admin, waiting())).satisfies(saying("yourself"));
        approvals.approve(turnover.owner, waiting());
        assertThat(turnover.values()).containsExactly(new Measurement(Turnover.APRIL, 23));
        assertThat(turnover.now().latest()).isEqualTo(new Measurement(Turnover.APRIL, 23));
        assertThat(waiting()).isEmpty();
    }

    @Test
    void anApprovalCanBeTakenBack() {
        rules(false, true);
        enter(admin, Recording.of(Turnover.APRIL, 23));
        var at = approvals.approve(turnover.owner, waiting());

        approvals.reopen(turnover.owner, at);

        assertThat(turnover.values()).isEmpty();
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void aValueIsSentBackWithAReason() {
        rules(false, true);
        enter(admin, Recording.of(Turnover.APRIL, 23));

        assertThatThrownBy(() -> approvals.sendBack(turnover.owner, waiting(), " "))
                .isInstanceOf(Refused.Invalid.class);
        var sentBack = waiting();
        approvals.sendBack(turnover.owner, sentBack, "Count leavers only");

        assertThat(waiting()).isEmpty();
        assertThatThrownBy(() -> approvals.approve(turnover.owner, sentBack)).isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void anotherEntryReplacesTheOneThatWaitsAndTakingItBackBringsThatAgain() {
        rules(false, true);
        enter(admin, Recording.of(Turnover.APRIL, 23));
        var second = enter(admin, Recording.of(Turnover.APRIL, 22));
        assertThat(values()).containsExactly(22.0);

        entries.takeBack(admin, second.receipt().at());

        assertThat(values()).containsExactly(23.0);
    }

    @Test
    void aValueThatIsTakenAtOnceReplacesTheOneThatWaitsSinceOtherRulesHeld() {
        rules(false, true);
        enter(admin, Recording.of(Turnover.MARCH, 21), Recording.of(Turnover.APRIL, 23));
        settings.change(turnover.owner, 1, ValueRules.NONE);
        turnover.database.program().clock().pass(Duration.ofMinutes(1));

        var taken = entries.enter(admin, turnover.kpi.id(), List.of(Recording.of(Turnover.APRIL, 22)), "form");

        assertThat(turnover.values()).containsExactly(new Measurement(Turnover.APRIL, 22));
        assertThat(values()).containsExactly(21.0);

        entries.takeBack(admin, taken.receipt().at());

        assertThat(turnover.values()).isEmpty();
        assertThat(values()).containsExactlyInAnyOrder(21.0, 23.0);
    }

    @Test
    void whereNobodyElseCouldApproveAValueIsTakenAtOnce() {
        rules(false, true);
        var kpi = turnover.now();
        turnover.kpis.share(turnover.owner, kpi.id(), kpi.version(), true, Audience.NOBODY);

        assertThat(enter(turnover.owner, Recording.of(Turnover.APRIL, 23)).waiting())
                .isZero();
    }

    @Test
    void onlyWhoMayRecordEntersAndOnlyWhoEnteredWithdraws() {
        rules(false, true);
        var stranger = turnover.workspace.person(Role.MEMBER);

        assertThatThrownBy(() -> enter(stranger, Recording.of(Turnover.APRIL, 23)))
                .isInstanceOf(Refused.Forbidden.class);
        enter(admin, Recording.of(Turnover.APRIL, 23));
        assertThatThrownBy(() -> approvals.approve(stranger, waiting())).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> approvals.withdraw(turnover.owner, waiting())).isInstanceOf(Refused.Forbidden.class);
        approvals.withdraw(admin, waiting());
        assertThat(waiting()).isEmpty();
        assertThatThrownBy(() -> settings.change(stranger, 1, ValueRules.NONE)).isInstanceOf(Refused.Forbidden.class);
    }

    private void rules(boolean explainsMisses, boolean approves) {
        settings.change(turnover.owner, 0, new ValueRules(explainsMisses, approves));
    }

    private Entered enter(Actor by, Recording... values) {
        turnover.database.program().clock().pass(Duration.ofSeconds(1));
        return entries.enter(by, turnover.kpi.id(), List.of(values), "form");
    }

    private List<HeldValue.Id> waiting() {
        return db().select(HELD_VALUE.ID)
                .from(HELD_VALUE)
                .where(HELD_VALUE.WORKSPACE_ID.eq(turnover.workspace.id), HELD_VALUE.STATE.eq("WAITING"))
                .fetch(row -> new HeldValue.Id(row.value1()));
    }

    private List<Double> values() {
        return db().select(HELD_VALUE.VALUE)
                .from(HELD_VALUE)
                .where(HELD_VALUE.WORKSPACE_ID.eq(turnover.workspace.id), HELD_VALUE.STATE.eq("WAITING"))
                .fetch(HELD_VALUE.VALUE);
    }

    private DSLContext db() {
        return turnover.database.get(DSLContext.class);
    }
}
