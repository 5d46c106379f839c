package org.waymark.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Measurements;
import org.waymark.kpis.RecordedMeasurement;
import org.waymark.kpis.Recording;
import org.waymark.measure.Measurement;
import org.waymark.measure.Period;
import org.waymark.measure.Unit;
import org.waymark.platform.Refused;

/** On 19 May 2026. */
@BothDatabases
class TakenBackFormulasTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
    private static final Period ALL = new Period(LocalDate.of(2020, 1, 1), LocalDate.of(2030, 1, 1));

    private final Watched watched;
    private final Formulas formulas;
    private final Measurements measurements;
    private final Kpi leavers;
    private final Kpi turnover;

    TakenBackFormulasTest(TestDatabase database) {
        watched = new Watched(database);
        formulas = database.get(Formulas.class);
        measurements = database.get(Measurements.class);
        leavers = watched.kpi("Leavers", Unit.Kind.COUNT, "people");
        turnover = watched.kpi("Turnover");
    }

    @Test
    void aFormulaThatIsTakenBackGivesTheValuesBackThatWereEntered() {
        watched.measured(turnover, 8);
        watched.measured(leavers, 10, 15);
        compute(turnover, "kpi(\"Leavers\") / kpi(\"Leavers\") * 100");
        assertThat(values(turnover)).extracting(Measurement::value).containsExactly(100.0, 100.0);

        formulas.takeBack(watched.ada, turnover.id(), 1);

        assertThat(formulas.of(watched.ada, turnover.id())).isEmpty();
        assertThat(values(turnover)).containsExactly(new Measurement(Watched.APRIL, 8));
        enter(turnover, MARCH, 4);
        assertThat(values(turnover)).extracting(Measurement::value).containsExactly(4.0, 8.0);
    }

    @Test
    void aFormulaThatIsTakenBackMakesRoomForTheOneBefore() {
        watched.measured(leavers, 10, 15);
        compute(turnover, "kpi(\"Leavers\") / kpi(\"Leavers\") * 100");
        var wrong = "kpi(\"Leavers\") / kpi(\"Leavers\") * 10";
        formulas.set(watched.ada, turnover.id(), 1, FormulaWish.computing(wrong));
        assertThat(values(turnover)).extracting(Measurement::value).containsExactly(10.0, 10.0);

        formulas.takeBack(watched.ada, turnover.id(), 2);

        assertThat(values(turnover)).extracting(Measurement::value).containsExactly(100.0, 100.0);
        assertThatThrownBy(() -> formulas.takeBack(watched.ada, turnover.id(), 2))
                .as("somebody has written another one meanwhile")
                .isInstanceOf(Refused.Conflict.class);
    }

    private Formula compute(Kpi kpi, String text) {
        return formulas.set(watched.ada, kpi.id(), 0, FormulaWish.computing(text));
    }

    private void enter(Kpi kpi, LocalDate day, double value) {
        measurements.record(watched.ada, kpi.id(), List.of(Recording.of(day, value)), "form");
    }

    private List<Measurement> values(Kpi kpi) {
        return recorded(kpi).stream().map(RecordedMeasurement::measurement).toList();
    }

    private List<RecordedMeasurement> recorded(Kpi kpi) {
        return measurements.of(watched.ada, kpi.id(), ALL);
    }
}
