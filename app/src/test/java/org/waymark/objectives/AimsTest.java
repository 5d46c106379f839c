package org.waymark.objectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.Worded.saying;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.kpis.Kpi;
import org.waymark.measure.Cadence;
import org.waymark.platform.Refused;

@BothDatabases
class AimsTest {
    private final Goals goals;
    private final Aims aims;
    private final Objective objective;
    private final Kpi turnover;

    AimsTest(TestDatabase database) {
        goals = new Goals(database);
        aims = database.get(Aims.class);
        objective = goals.objective(goals.ada, "People stay");
        turnover = goals.kpi(goals.ada, "Turnover");
    }

    @Test
    void anAimSaysWhichWayHowFarAndHowLateAndIsReplacedByTheNext() {
        var first = new Aim(turnover.id(), Aim.Way.UP, null, null);
        var second = new Aim(turnover.id(), Aim.Way.DOWN, 8.0, 120);

        aims.aim(goals.ada, objective.id(), first);
        aims.aim(goals.ada, objective.id(), second);
        assertThat(aims.of(goals.ben, objective.id())).containsExactly(second);

        aims.remove(goals.ada, objective.id(), turnover.id());
        assertThat(aims.of(goals.ben, objective.id())).isEmpty();
        assertThatThrownBy(() -> aims.remove(goals.ada, objective.id(), turnover.id()))
                .isInstanceOf(Refused.Missing.class);
    }

    @Test
    void aComparisonIsMeasuredAsOftenAndNotTouchedByTheWork() {
        var weekly = goals.kpi(goals.ada, "Visits", Cadence.WEEKLY);
        var pay = goals.kpi(goals.ada, "Pay gap");
        aims.aim(goals.ada, objective.id(), new Aim(pay.id(), Aim.Way.DOWN, null, null));

        assertThatThrownBy(() -> aims.aim(goals.ada, objective.id(), compared(turnover)))
                .satisfies(saying("itself"));
        assertThatThrownBy(() -> aims.aim(goals.ada, objective.id(), compared(pay)))
                .satisfies(saying("itself"));
        assertThatThrownBy(() -> aims.aim(goals.ada, objective.id(), compared(weekly)))
                .satisfies(saying("as often"));
        var elsewhere = goals.kpi(goals.ada, "Turnover elsewhere");
        aims.aim(goals.ada, objective.id(), compared(elsewhere));
        assertThatThrownBy(() -> aims.aim(goals.ada, objective.id(), new Aim(elsewhere.id(), Aim.Way.DOWN, null, null)))
                .satisfies(saying("itself"));
        assertThat(aims.of(goals.ben, objective.id())).contains(compared(elsewhere));
    }

    @Test
    void aKpiThatOneMayNotSeeIsNotNamed() {
        var elsewhere = goals.kpi(goals.ada, "Turnover elsewhere");
        aims.aim(goals.ada, objective.id(), compared(elsewhere));

        goals.hide(elsewhere);
        assertThat(aims.of(goals.ben, objective.id())).containsExactly(new Aim(turnover.id(), Aim.Way.DOWN, 3.0, 90));

        goals.hide(turnover);
        assertThat(aims.of(goals.ben, objective.id())).isEmpty();
        assertThat(aims.of(goals.ada, objective.id())).containsExactly(compared(elsewhere));
    }

    private Aim compared(Kpi with) {
        return new Aim(turnover.id(), Aim.Way.DOWN, 3.0, 90, with.id());
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> aims.aim(goals.ada, objective.id(), new Aim(turnover.id(), Aim.Way.DOWN, -8.0, 99999)))
                .isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> aims.aim(
                        goals.ada, objective.id(), new Aim(new Kpi.Id(UUID.randomUUID()), Aim.Way.DOWN, null, null)))
                .satisfies(saying("no such KPI"));
    }
}
