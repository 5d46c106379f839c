package org.waymark.kpis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.Worded.saying;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.platform.schema.Tables.FACT;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.measure.Measurement;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.platform.Refused;
import org.waymark.platform.Refused.Problem;
import org.waymark.platform.Role;

/** The clock of the tests stands at 19 May 2026. */
@BothDatabases
class MeasurementsTest {
    private final Turnover turnover;

    MeasurementsTest(TestDatabase database) {
        turnover = new Turnover(database);
    }

    @Test
    void aValueBelongsToTheLastDayOfItsPeriod() {
        var outcome = turnover.record(Recording.of(LocalDate.parse("2026-04-07"), 23));

        assertThat(outcome).isEqualTo(new Outcome(1, 0, 0));
        assertThat(turnover.values()).containsExactly(new Measurement(Turnover.APRIL, 23));
        assertThat(turnover.now().latest()).isEqualTo(new Measurement(Turnover.APRIL, 23));
        assertThat(turnover.now().standing()).isEqualTo(KpiStanding.MISSES);
    }

    @Test
    void aValueMovesTheDayOnWhichTheNextOneIsDue() {
        assertThat(dueOn()).isEqualTo("2026-06-05");

        turnover.record(Recording.of(Turnover.MARCH, 23));
        assertThat(dueOn()).isEqualTo("2026-05-05");

        turnover.measurements.remove(turnover.owner, turnover.kpi.id(), Set.of(Turnover.MARCH), "");
        assertThat(dueOn()).isEqualTo("2026-06-05");
    }

    private LocalDate dueOn() {
        return turnover.database
                .get(DSLContext.class)
                .select(KPI.DUE_ON)
                .from(KPI)
                .where(KPI.ID.eq(turnover.kpi.id().value()))
                .fetchSingle(KPI.DUE_ON);
    }

    @Test
    void anOlderValueLeavesTheNewestInPlace() {
        turnover.record(Recording.of(Turnover.APRIL, 23));
        turnover.record(Recording.of(Turnover.MARCH, 9));

        assertThat(turnover.now().latest()).isEqualTo(new Measurement(Turnover.APRIL, 23));
    }

    @Test
    void theRunningPeriodTakesAValueAndAComingOneDoesNot() {
        turnover.record(Recording.of(Turnover.MAY, 23));

        assertThatThrownBy(() -> turnover.record(Recording.of(LocalDate.parse("2026-06-01"), 23)))
                .isInstanceOf(Refused.Invalid.class)
                .satisfies(saying("not begun"));
        assertThat(turnover.values()).containsExactly(new Measurement(Turnover.MAY, 23));
    }

    @Test
    void aRatioIsMadeOfItsTwoParts() {
        var conversion = turnover.kpis.define(turnover.owner, Examples.conversion(turnover.owner.person()));

        turnover.measurements.record(
                turnover.owner, conversion.id(), List.of(new Recording(Turnover.APRIL, null, 12.0, 400.0, "")), "form");

        assertThat(turnover.kpis.get(turnover.owner, conversion.id()).latest())
                .isEqualTo(new Measurement(Turnover.APRIL, 3));
        assertThat(turnover.measurements
                        .of(turnover.owner, conversion.id(), Turnover.ALWAYS)
                        .getFirst()
                        .denominator())
                .isEqualTo(400);
    }

    @Test
    void aRatioThatCannotBeIsRefused() {
        var conversion = turnover.kpis.define(turnover.owner, Examples.conversion(turnover.owner.person()));
        var rows = List.of(
                new Recording(Turnover.MARCH, null, 12.0, 0.0, ""),
                new Recording(Turnover.APRIL, null, 12.0, null, ""),
                new Recording(Turnover.MAY, 50.0, 12.0, 400.0, ""));

        assertThatThrownBy(() -> turnover.measurements.record(turnover.owner, conversion.id(), rows, "form"))
                .isInstanceOfSatisfying(
                        Refused.Invalid.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::field)
                                .containsExactly("values[0].denominator", "values[1].denominator", "values[2].value"));
    }

    @Test
    void whoMeasuresAKpiMayRecordItsValuesAndOthersMayNot() {
        var measurer = turnover.workspace.person(Role.MEMBER);
        var other = turnover.workspace.person(Role.MEMBER);
        var kpi = turnover.kpis.define(
                turnover.owner,
                Examples.turnover(new Holder(Level.COMPANY, turnover.owner.person(), null), measurer.person()));
        var values = List.of(Recording.of(Turnover.APRIL, 23));

        assertThat(turnover.measurements
                        .record(measurer, kpi.id(), values, "form")
                        .added())
                .isEqualTo(1);
        assertThatThrownBy(() -> turnover.measurements.record(other, kpi.id(), values, "form"))
                .isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> turnover.measurements.remove(other, kpi.id(), Set.of(Turnover.APRIL), ""))
                .isInstanceOf(Refused.Forbidden.class);
    }

    @Test
    void theHistoryTellsWhatWasRecorded() {
        turnover.record(Recording.of(Turnover.APRIL, 23));

        var fact = turnover.database
                .get(DSLContext.class)
                .selectFrom(FACT)
                .where(FACT.WORKSPACE_ID.eq(turnover.owner.workspace()))
                .and(FACT.KIND.eq("measurements.recorded"))
                .fetchSingle();
        assertThat(fact.getAboutId()).isEqualTo(turnover.kpi.id().value());
        assertThat(fact.getData().data()).contains("Employee turnover", "2026-04-30", "MISSES");
    }
}
