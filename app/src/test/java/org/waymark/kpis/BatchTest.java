package org.waymark.kpis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.Statements;
import org.waymark.TestDatabase;
import org.waymark.measure.Aggregation;
import org.waymark.measure.Cadence;
import org.waymark.measure.Direction;
import org.waymark.measure.Measurement;
import org.waymark.measure.Unit;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.platform.Refused;
import org.waymark.platform.Refused.Problem;

/** The clock of the tests stands at 19 May 2026. */
@BothDatabases
class BatchTest {
    private final Turnover turnover;

    BatchTest(TestDatabase database) {
        turnover = new Turnover(database);
    }

    @Test
    void oneBadRowRefusesAllAndEachIsNamed() {
        var rows = List.of(
                Recording.of(Turnover.MARCH, 1),
                Recording.of(Turnover.APRIL, Double.NaN),
                Recording.of(Turnover.MAY, 1e300),
                Recording.of(LocalDate.of(2027, 1, 1), 1),
                Recording.of(LocalDate.of(20266, 1, 1), 1),
                Recording.of(LocalDate.parse("2026-03-01"), 2),
                new Recording(LocalDate.parse("2026-02-01"), null, null, null, ""),
                new Recording(LocalDate.parse("2026-01-01"), null, 1.0, 2.0, ""),
                new Recording(LocalDate.parse("2025-12-01"), 1.0, null, null, "x".repeat(1001)));

        assertThatThrownBy(() -> turnover.measurements.record(turnover.owner, turnover.kpi.id(), rows, "api"))
                .isInstanceOfSatisfying(
                        Refused.Invalid.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::field)
                                .containsExactly(
                                        "values[1].value",
                                        "values[2].value",
                                        "values[3].day",
                                        "values[4].day",
                                        "values[5].day",
                                        "values[6].value",
                                        "values[7].numerator",
                                        "values[8].note"));
        assertThat(turnover.values()).isEmpty();
    }

    @Test
    void valuesOfSeveralKpisComeInTogether() {
        var conversion = turnover.kpis.define(turnover.owner, Examples.conversion(turnover.owner.person()));
        var rows = List.of(
                new KpiRecording(turnover.kpi.id(), Recording.of(Turnover.MARCH, 9)),
                new KpiRecording(conversion.id(), Recording.of(Turnover.MARCH, 2)),
                new KpiRecording(turnover.kpi.id(), Recording.of(Turnover.APRIL, 23)));

        assertThat(turnover.measurements.recordAll(turnover.owner, rows, "api")).isEqualTo(new Outcome(3, 0, 0));
        assertThat(turnover.now().latest()).isEqualTo(new Measurement(Turnover.APRIL, 23));
        assertThat(turnover.kpis.get(turnover.owner, conversion.id()).latest())
                .isEqualTo(new Measurement(Turnover.MARCH, 2));
    }

    @Test
    void anUnknownKpiInABatchRefusesAll() {
        var rows = List.of(
                new KpiRecording(turnover.kpi.id(), Recording.of(Turnover.MARCH, 9)),
                new KpiRecording(new Kpi.Id(UUID.randomUUID()), Recording.of(Turnover.MARCH, 2)));

        assertThatThrownBy(() -> turnover.measurements.recordAll(turnover.owner, rows, "api"))
                .isInstanceOfSatisfying(
                        Refused.Invalid.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::field)
                                .containsExactly("values[1].kpi"));
        assertThat(turnover.values()).isEmpty();
    }

    @Test
    void valuesOfManyKpisSendNoMoreStatementsThanThoseOfTwo() {
        var kpis = IntStream.range(0, 40)
                .mapToObj(_ -> turnover.kpis.define(turnover.owner, Examples.conversion(turnover.owner.person())))
                .toList();

        var two = statements(kpis.subList(0, 2), Turnover.MARCH);
        var many = statements(kpis, Turnover.APRIL);

        assertThat(many).isEqualTo(two).isLessThanOrEqualTo(10);
    }

    private int statements(List<Kpi> kpis, LocalDate day) {
        var rows = kpis.stream()
                .map(kpi -> new KpiRecording(kpi.id(), Recording.of(day, 2)))
                .toList();
        return Statements.during(() -> turnover.measurements.recordAll(turnover.owner, rows, "api"));
    }

    @Test
    void tenThousandValuesAreTakenAtOnceAndNotOneMore() {
        var metric = new KpiWish.MetricWish(
                Unit.Kind.COUNT, "visits", 0, Direction.HIGHER, Aggregation.SUM, Cadence.DAILY, 1);
        var holder = new Holder(Level.COMPANY, turnover.owner.person(), null);
        var visits = turnover.kpis.define(turnover.owner, Examples.wish("Visits", holder, null, metric));
        var rows = new ArrayList<>(IntStream.range(0, Measurements.MOST)
                .mapToObj(i -> Recording.of(LocalDate.parse("2026-05-19").minusDays(i), i))
                .toList());

        assertThat(turnover.measurements.record(turnover.owner, visits.id(), rows, "api"))
                .isEqualTo(new Outcome(10_000, 0, 0));
        assertThat(turnover.measurements.record(turnover.owner, visits.id(), rows, "api"))
                .isEqualTo(new Outcome(0, 0, 10_000));
        rows.replaceAll(row -> Recording.of(row.day(), row.value() + 1));
        assertThat(turnover.measurements.record(turnover.owner, visits.id(), rows, "api"))
                .isEqualTo(new Outcome(0, 10_000, 0));

        rows.add(Recording.of(Turnover.APRIL, 1));
        assertThatThrownBy(() -> turnover.measurements.record(turnover.owner, visits.id(), rows, "api"))
                .isInstanceOf(Refused.Invalid.class);
    }
}
