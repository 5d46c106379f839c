package org.waymark.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.waymark.Worded.saying;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.kpis.ComputedValues;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Kpis;
import org.waymark.kpis.Measurements;
import org.waymark.kpis.RecordedMeasurement;
import org.waymark.kpis.Recording;
import org.waymark.measure.Measurement;
import org.waymark.measure.Period;
import org.waymark.measure.Unit;
import org.waymark.platform.Refused;

/** On 19 May 2026. */
@BothDatabases
class ComputedKpisTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
    private static final Period ALL = new Period(LocalDate.of(2020, 1, 1), LocalDate.of(2030, 1, 1));

    private final Watched watched;
    private final Formulas formulas;
    private final Measurements measurements;
    private final Kpi leavers;
    private final Kpi heads;
    private final Kpi turnover;
    private final Kpi costs;

    ComputedKpisTest(TestDatabase database) {
        watched = new Watched(database);
        formulas = database.get(Formulas.class);
        measurements = database.get(Measurements.class);
        leavers = watched.kpi("Leavers", Unit.Kind.COUNT, "people");
        heads = watched.kpi("Head count", Unit.Kind.COUNT, "people");
        turnover = watched.kpi("Turnover");
        costs = watched.kpi("Cost of turnover", Unit.Kind.COUNT, "%");
    }

    @Test
    void aFormulaMakesTheValues() {
        watched.measured(leavers, 10, 15);
        watched.measured(heads, 100, 120);

        compute(turnover, "kpi(\"Leavers\") / kpi(\"Head count\") * 100");

        assertThat(values(turnover)).containsExactly(new Measurement(MARCH, 10), new Measurement(Watched.APRIL, 12.5));
        assertThat(recorded(turnover)).extracting(RecordedMeasurement::source).containsOnly(ComputedValues.SOURCE);
        assertThat(now(turnover).latest()).isEqualTo(new Measurement(Watched.APRIL, 12.5));
    }

    @Test
    void whatFollowsFromAValueFollowsAtOnceAndWhatItWasBeforeIsKept() {
        watched.measured(leavers, 10, 15);
        watched.measured(heads, 100, 120);
        compute(turnover, "kpi(\"Leavers\") / kpi(\"Head count\") * 100");
        compute(costs, "kpi(\"Turnover\") * 3");

        enter(leavers, MARCH, 20);

        assertThat(values(turnover)).containsExactly(new Measurement(MARCH, 20), new Measurement(Watched.APRIL, 12.5));
        assertThat(values(costs)).containsExactly(new Measurement(MARCH, 60), new Measurement(Watched.APRIL, 37.5));
        assertThat(measurements.history(watched.ada, costs.id(), MARCH))
                .extracting(revision -> revision.before().value())
                .containsExactly(30.0);
        assertThat(measurements.history(watched.ada, costs.id(), Watched.APRIL)).isEmpty();
    }

    @Test
    void withoutAnInputThereIsNoValueAndWhenOneGoesTheValueGoes() {
        compute(turnover, "kpi(\"Leavers\") / kpi(\"Head count\") * 100");
        compute(costs, "kpi(\"Turnover\") * 3");
        watched.measured(leavers, 10, 15);
        assertThat(values(turnover)).isEmpty();

        watched.measured(heads, 100, 120);
        assertThat(values(costs)).hasSize(2);

        measurements.remove(watched.ada, heads.id(), Set.of(MARCH), "counted twice");
        assertThat(values(turnover)).containsExactly(new Measurement(Watched.APRIL, 12.5));
        assertThat(values(costs)).containsExactly(new Measurement(Watched.APRIL, 37.5));

        measurements.putBack(watched.ada, heads.id(), Set.of(MARCH));
        assertThat(values(costs)).hasSize(2);
    }

    @Test
    void nobodyEntersAValueThatIsComputed() {
        watched.measured(leavers, 10, 15);
        compute(turnover, "kpi(\"Leavers\") * 2 / kpi(\"Leavers\") * 100");

        assertThatThrownBy(() -> enter(turnover, MARCH, 4))
                .isInstanceOf(Refused.Conflict.class)
                .satisfies(saying("Turnover is computed by a formula"));
        assertThatThrownBy(() -> measurements.remove(watched.ada, turnover.id(), Set.of(MARCH), ""))
                .isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void whoTakesTheirValuesBackTakesBackWhatFollowed() {
        watched.measured(heads, 100, 120);
        compute(turnover, "kpi(\"Leavers\") / kpi(\"Head count\") * 100");
        var receipt = measurements.receive(watched.ada, leavers.id(), List.of(Recording.of(MARCH, 10)), "form");
        assertThat(values(turnover)).hasSize(1);

        measurements.withdraw(watched.ada, receipt.at());

        assertThat(values(turnover)).isEmpty();
    }

    @Test
    void valuesFromBeforeTheFormulaStayWhereItGivesNone() {
        watched.measured(turnover, 8, 9, 10);
        watched.measured(leavers, 15);
        watched.measured(heads, 120);

        compute(turnover, "kpi(\"Leavers\") / kpi(\"Head count\") * 100");

        assertThat(values(turnover)).extracting(Measurement::value).containsExactly(8.0, 9.0, 12.5);
    }

    @Test
    void whereTheFormulaGivesNothingAnyMoreWhatPeopleEnteredComesBackAlsoForWhatFollows() {
        watched.measured(turnover, 8, 9);
        compute(costs, "kpi(\"Turnover\") * 3");
        watched.measured(leavers, 10, 15);
        watched.measured(heads, 100, 120);
        compute(turnover, "kpi(\"Leavers\") / kpi(\"Head count\") * 100");
        assertThat(values(costs)).extracting(Measurement::value).containsExactly(30.0, 37.5);

        measurements.remove(watched.ada, heads.id(), Set.of(MARCH), "counted twice");

        assertThat(values(turnover)).containsExactly(new Measurement(MARCH, 8), new Measurement(Watched.APRIL, 12.5));
        assertThat(recorded(turnover).getFirst().source()).isNotEqualTo(ComputedValues.SOURCE);
        assertThat(values(costs)).containsExactly(new Measurement(MARCH, 24), new Measurement(Watched.APRIL, 37.5));

        measurements.putBack(watched.ada, heads.id(), Set.of(MARCH));
        assertThat(values(costs)).extracting(Measurement::value).containsExactly(30.0, 37.5);
    }

    @Test
    void whatPeopleTookAwayThemselvesDoesNotComeBack() {
        watched.measured(turnover, 8, 9);
        measurements.remove(watched.ada, turnover.id(), Set.of(MARCH), "guessed");
        watched.measured(leavers, 10, 15);
        compute(turnover, "kpi(\"Leavers\") / kpi(\"Leavers\") * 100");

        measurements.remove(watched.ada, leavers.id(), Set.of(MARCH, Watched.APRIL), "counted twice");

        assertThat(values(turnover)).containsExactly(new Measurement(Watched.APRIL, 9));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverComesAndGoesAValueIsTheFormulasOrWhatWasEnteredBefore(long seed) {
        watched.measured(turnover, 8, 9);
        compute(turnover, "kpi(\"Leavers\") / kpi(\"Head count\") * 100");
        compute(costs, "kpi(\"Turnover\") * 3");
        var random = new Random(seed);
        var known = new HashMap<Kpi, Map<LocalDate, Double>>(Map.of(leavers, new HashMap<>(), heads, new HashMap<>()));

        for (int deed = 0; deed < 12; deed++) {
            var kpi = random.nextBoolean() ? leavers : heads;
            var day = random.nextBoolean() ? MARCH : Watched.APRIL;
            if (known.get(kpi).remove(day) != null) {
                measurements.remove(watched.ada, kpi.id(), Set.of(day), "");
            } else {
                var value = 1.0 + random.nextInt(9);
                known.get(kpi).put(day, value);
                enter(kpi, day, value);
            }

            for (var period : List.of(MARCH, Watched.APRIL)) {
                var above = known.get(leavers).get(period);
                var below = known.get(heads).get(period);
                var expected = above != null && below != null ? above / below * 100 : period.equals(MARCH) ? 8.0 : 9.0;
                assertThat(valueOf(turnover, period)).isCloseTo(expected, within(1e-9));
                assertThat(valueOf(costs, period)).isCloseTo(expected * 3, within(1e-9));
            }
        }
    }

    private double valueOf(Kpi kpi, LocalDate day) {
        return values(kpi).stream()
                .filter(value -> value.day().equals(day))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void aKpiThatIsMeasuredAgainKeepsItsValuesAndTakesNewOnes() {
        watched.measured(leavers, 10, 15);
        var formula = compute(turnover, "kpi(\"Leavers\") / kpi(\"Leavers\") * 100");

        formulas.remove(watched.ada, turnover.id(), formula.version());
        enter(turnover, MARCH, 4);

        assertThat(values(turnover)).containsExactly(new Measurement(MARCH, 4), new Measurement(Watched.APRIL, 100));
        formulas.putBack(watched.ada, turnover.id());
        assertThat(values(turnover)).extracting(Measurement::value).containsExactly(100.0, 100.0);
    }

    @Test
    void aFormulaWithoutAKpiHasNothingToCompute() {
        assertThatThrownBy(() -> compute(turnover, "1 + 1")).satisfies(saying("needs at least one other KPI"));
    }

    @Test
    void muchIsComputedByAJob() {
        var months = new double[60];
        watched.measured(leavers, months);
        var others = new Kpi[20];
        for (int i = 0; i < others.length; i++) {
            others[i] = watched.kpi("Leavers " + i, Unit.Kind.COUNT, "people");
            compute(others[i], i == 0 ? "kpi(\"Leavers\") + 1" : "kpi(\"Leavers %d\") + 1".formatted(i - 1));
        }
        var all = new java.util.ArrayList<Recording>();
        for (int month = 0; month < 60; month++)
            all.add(Recording.of(LocalDate.of(2021, 5, 1).plusMonths(month), month + 1));

        measurements.record(watched.ada, leavers.id(), all, "form");

        var work = watched.database.get(Recomputing.class);
        var transactions = watched.database.get(Transactions.class);
        RecomputingJob.run(
                Renewal.read(Renewal.of(watched.ada, java.util.Map.of(leavers.id(), ALL))
                        .written()),
                work,
                transactions);
        assertThat(values(others[19])).hasSize(60).last().isEqualTo(new Measurement(Watched.APRIL, 80));
    }

    @Test
    void whatFollowsFromThePassingOfTimeComesWithTheNight() {
        watched.measured(leavers, 10, 15);
        compute(turnover, "lag(kpi(\"Leavers\"), 1) / lag(kpi(\"Leavers\"), 1) * 100");
        assertThat(values(turnover)).extracting(Measurement::day).containsExactly(Watched.APRIL);

        watched.database.get(ComputedKpis.class).night(watched.workspace.id, LocalDate.of(2026, 5, 19));

        assertThat(values(turnover))
                .extracting(Measurement::day)
                .containsExactly(Watched.APRIL, LocalDate.of(2026, 5, 31));
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

    private Kpi now(Kpi kpi) {
        return watched.database.get(Kpis.class).get(watched.ada, kpi.id());
    }
}
