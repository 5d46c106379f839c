package org.waymark.kpis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.Worded.saying;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.platform.schema.Tables.FACT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.waymark.BareWorkspace;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.measure.Aggregation;
import org.waymark.measure.Cadence;
import org.waymark.measure.Direction;
import org.waymark.measure.Measurement;
import org.waymark.measure.Period;
import org.waymark.measure.Unit;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.platform.Refused.Problem;
import org.waymark.platform.Role;

/** The clock of the tests stands at 19 May 2026. */
@BothDatabases
class MeasurementsTest {
    private static final LocalDate MARCH = LocalDate.parse("2026-03-31");
    private static final LocalDate APRIL = LocalDate.parse("2026-04-30");
    private static final LocalDate MAY = LocalDate.parse("2026-05-31");
    private static final Period ALWAYS = new Period(LocalDate.of(1900, 1, 1), LocalDate.of(2200, 12, 31));

    private final TestDatabase database;
    private final Kpis kpis;
    private final Measurements measurements;
    private final BareWorkspace workspace;
    private final Actor owner;
    private final Kpi turnover;

    MeasurementsTest(TestDatabase database) {
        this.database = database;
        kpis = database.get(Kpis.class);
        measurements = database.get(Measurements.class);
        workspace = new BareWorkspace(database);
        owner = workspace.person(Role.OWNER);
        turnover = kpis.define(owner, Examples.turnover(owner.person()));
        kpis.setTargets(owner, turnover.id(), 1, List.of(new DatedTarget(LocalDate.parse("2026-01-01"), null, 15.0)));
    }

    @Test
    void aValueBelongsToTheLastDayOfItsPeriod() {
        var outcome = record(Recording.of(LocalDate.parse("2026-04-07"), 23));

        assertThat(outcome).isEqualTo(new Outcome(1, 0, 0));
        assertThat(values()).containsExactly(new Measurement(APRIL, 23));
        assertThat(now().latest()).isEqualTo(new Measurement(APRIL, 23));
        assertThat(now().standing()).isEqualTo(KpiStanding.MISSES);
    }

    @Test
    void aValueMovesTheDayOnWhichTheNextOneIsDue() {
        assertThat(dueOn()).isEqualTo("2026-06-05");

        record(Recording.of(MARCH, 23));
        assertThat(dueOn()).isEqualTo("2026-05-05");

        measurements.remove(owner, turnover.id(), Set.of(MARCH), "");
        assertThat(dueOn()).isEqualTo("2026-06-05");
    }

    private LocalDate dueOn() {
        return database.get(DSLContext.class)
                .select(KPI.DUE_ON)
                .from(KPI)
                .where(KPI.ID.eq(turnover.id().value()))
                .fetchSingle(KPI.DUE_ON);
    }

    @Test
    void aRestatedValueKeepsTheEarlierOne() {
        var ada = workspace.person(Role.ADMIN);
        record(Recording.of(APRIL, 23));

        var outcome = measurements.record(
                ada, turnover.id(), List.of(new Recording(APRIL, 14.0, null, null, "Two came back")), "sheet");

        assertThat(outcome).isEqualTo(new Outcome(0, 1, 0));
        assertThat(now().standing()).isEqualTo(KpiStanding.MEETS);
        var revision = measurements.history(ada, turnover.id(), APRIL).getFirst();
        assertThat(revision.before().value()).isEqualTo(23);
        assertThat(revision.before().recordedBy()).isEqualTo(owner.person());
        assertThat(revision.replacedBy()).isEqualTo(ada.person());
        assertThat(revision.reason()).isEqualTo("Two came back");
        assertThat(revision.removed()).isFalse();
    }

    @Test
    void theSameValueAgainWritesNothing() {
        record(Recording.of(APRIL, 23));
        var facts = facts();

        var outcome = record(Recording.of(APRIL, 23));

        assertThat(outcome).isEqualTo(new Outcome(0, 0, 1));
        assertThat(measurements.history(owner, turnover.id(), APRIL)).isEmpty();
        assertThat(facts()).isEqualTo(facts);
    }

    @Test
    void anOlderValueLeavesTheNewestInPlace() {
        record(Recording.of(APRIL, 23));
        record(Recording.of(MARCH, 9));

        assertThat(now().latest()).isEqualTo(new Measurement(APRIL, 23));
    }

    @Test
    void aRemovedValueCanBePutBackAsItWas() {
        record(Recording.of(MARCH, 9), new Recording(APRIL, 23.0, null, null, "audited"));
        var before = all();

        measurements.remove(owner, turnover.id(), Set.of(APRIL), "wrong KPI");

        assertThat(values()).containsExactly(new Measurement(MARCH, 9));
        assertThat(now().latest()).isEqualTo(new Measurement(MARCH, 9));
        assertThat(now().standing()).isEqualTo(KpiStanding.MEETS);
        var revision = measurements.history(owner, turnover.id(), APRIL).getFirst();
        assertThat(revision.removed()).isTrue();
        assertThat(revision.reason()).isEqualTo("wrong KPI");

        measurements.putBack(owner, turnover.id(), Set.of(APRIL));

        assertThat(all()).containsExactly(before.getFirst(), before.getLast().withRevision(2));
        assertThat(now().standing()).isEqualTo(KpiStanding.MISSES);
        assertThatThrownBy(() -> measurements.putBack(owner, turnover.id(), Set.of(APRIL)))
                .isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void theLastValueCanBeRemovedToo() {
        record(Recording.of(APRIL, 23));

        measurements.remove(owner, turnover.id(), Set.of(LocalDate.parse("2026-04-01")), "");

        assertThat(now().latest()).isNull();
        assertThat(now().standing()).isEqualTo(KpiStanding.NO_DATA);
        assertThatThrownBy(() -> measurements.remove(owner, turnover.id(), Set.of(APRIL), ""))
                .isInstanceOf(Refused.Missing.class);
    }

    @Test
    void aValueRecordedAfterARemovedOneCanBeRestatedAndRemovedAgain() {
        record(Recording.of(APRIL, 23));
        measurements.remove(owner, turnover.id(), Set.of(APRIL), "");
        record(Recording.of(APRIL, 20));
        record(Recording.of(APRIL, 21));
        measurements.remove(owner, turnover.id(), Set.of(APRIL), "");

        assertThat(measurements.history(owner, turnover.id(), APRIL))
                .extracting(revision -> revision.before().value())
                .containsExactly(21.0, 20.0, 23.0);
    }

    @Test
    void theRunningPeriodTakesAValueAndAComingOneDoesNot() {
        record(Recording.of(MAY, 23));

        assertThatThrownBy(() -> record(Recording.of(LocalDate.parse("2026-06-01"), 23)))
                .isInstanceOf(Refused.Invalid.class)
                .satisfies(saying("not begun"));
        assertThat(values()).containsExactly(new Measurement(MAY, 23));
    }

    @Test
    void oneBadRowRefusesAllAndEachIsNamed() {
        var rows = List.of(
                Recording.of(MARCH, 1),
                Recording.of(APRIL, Double.NaN),
                Recording.of(MAY, 1e300),
                Recording.of(LocalDate.of(2027, 1, 1), 1),
                Recording.of(LocalDate.of(20266, 1, 1), 1),
                Recording.of(LocalDate.parse("2026-03-01"), 2),
                new Recording(LocalDate.parse("2026-02-01"), null, null, null, ""),
                new Recording(LocalDate.parse("2026-01-01"), null, 1.0, 2.0, ""),
                new Recording(LocalDate.parse("2025-12-01"), 1.0, null, null, "x".repeat(1001)));

        assertThatThrownBy(() -> measurements.record(owner, turnover.id(), rows, "api"))
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
        assertThat(values()).isEmpty();
    }

    @Test
    void aRatioIsMadeOfItsTwoParts() {
        var conversion = kpis.define(owner, Examples.conversion(owner.person()));

        measurements.record(owner, conversion.id(), List.of(new Recording(APRIL, null, 12.0, 400.0, "")), "form");

        assertThat(kpis.get(owner, conversion.id()).latest()).isEqualTo(new Measurement(APRIL, 3));
        assertThat(measurements.of(owner, conversion.id(), ALWAYS).getFirst().denominator())
                .isEqualTo(400);
    }

    @Test
    void aRatioThatCannotBeIsRefused() {
        var conversion = kpis.define(owner, Examples.conversion(owner.person()));
        var rows = List.of(
                new Recording(MARCH, null, 12.0, 0.0, ""),
                new Recording(APRIL, null, 12.0, null, ""),
                new Recording(MAY, 50.0, 12.0, 400.0, ""));

        assertThatThrownBy(() -> measurements.record(owner, conversion.id(), rows, "form"))
                .isInstanceOfSatisfying(
                        Refused.Invalid.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::field)
                                .containsExactly("values[0].denominator", "values[1].denominator", "values[2].value"));
    }

    @Test
    void whoMeasuresAKpiMayRecordItsValuesAndOthersMayNot() {
        var measurer = workspace.person(Role.MEMBER);
        var other = workspace.person(Role.MEMBER);
        var kpi = kpis.define(
                owner, Examples.turnover(new Holder(Level.COMPANY, owner.person(), null), measurer.person()));
        var values = List.of(Recording.of(APRIL, 23));

        assertThat(measurements.record(measurer, kpi.id(), values, "form").added())
                .isEqualTo(1);
        assertThatThrownBy(() -> measurements.record(other, kpi.id(), values, "form"))
                .isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> measurements.remove(other, kpi.id(), Set.of(APRIL), ""))
                .isInstanceOf(Refused.Forbidden.class);
    }

    @Test
    void valuesOfSeveralKpisComeInTogether() {
        var conversion = kpis.define(owner, Examples.conversion(owner.person()));
        var rows = List.of(
                new KpiRecording(turnover.id(), Recording.of(MARCH, 9)),
                new KpiRecording(conversion.id(), Recording.of(MARCH, 2)),
                new KpiRecording(turnover.id(), Recording.of(APRIL, 23)));

        assertThat(measurements.recordAll(owner, rows, "api")).isEqualTo(new Outcome(3, 0, 0));
        assertThat(now().latest()).isEqualTo(new Measurement(APRIL, 23));
        assertThat(kpis.get(owner, conversion.id()).latest()).isEqualTo(new Measurement(MARCH, 2));
    }

    @Test
    void anUnknownKpiInABatchRefusesAll() {
        var rows = List.of(
                new KpiRecording(turnover.id(), Recording.of(MARCH, 9)),
                new KpiRecording(new Kpi.Id(UUID.randomUUID()), Recording.of(MARCH, 2)));

        assertThatThrownBy(() -> measurements.recordAll(owner, rows, "api"))
                .isInstanceOfSatisfying(
                        Refused.Invalid.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::field)
                                .containsExactly("values[1].kpi"));
        assertThat(values()).isEmpty();
    }

    @Test
    void tenThousandValuesAreTakenAtOnceAndNotOneMore() {
        var metric = new KpiWish.MetricWish(
                Unit.Kind.COUNT, "visits", 0, Direction.HIGHER, Aggregation.SUM, Cadence.DAILY, 1);
        var holder = new Holder(Level.COMPANY, owner.person(), null);
        var visits = kpis.define(owner, Examples.wish("Visits", holder, null, metric));
        var rows = new ArrayList<>(IntStream.range(0, Measurements.MOST)
                .mapToObj(i -> Recording.of(LocalDate.parse("2026-05-19").minusDays(i), i))
                .toList());

        assertThat(measurements.record(owner, visits.id(), rows, "api")).isEqualTo(new Outcome(10_000, 0, 0));
        assertThat(measurements.record(owner, visits.id(), rows, "api")).isEqualTo(new Outcome(0, 0, 10_000));
        rows.replaceAll(row -> Recording.of(row.day(), row.value() + 1));
        assertThat(measurements.record(owner, visits.id(), rows, "api")).isEqualTo(new Outcome(0, 10_000, 0));

        rows.add(Recording.of(APRIL, 1));
        assertThatThrownBy(() -> measurements.record(owner, visits.id(), rows, "api"))
                .isInstanceOf(Refused.Invalid.class);
    }

    @Test
    void peopleWhoRecordTheSamePeriodAtOnceLoseNothing() throws InterruptedException {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.rangeClosed(1, 8)
                    .<Callable<Outcome>>mapToObj(value -> () -> record(Recording.of(APRIL, value)))
                    .toList();
            assertThat(people.invokeAll(all))
                    .allSatisfy(one -> assertThat(one.state()).isEqualTo(Future.State.SUCCESS));
        }

        assertThat(all().getFirst().revision()).isEqualTo(8);
        assertThat(measurements.history(owner, turnover.id(), APRIL)).hasSize(7);
        assertThat(now().latest()).isEqualTo(all().getFirst().measurement());
    }

    @Test
    void theHistoryTellsWhatWasRecorded() {
        record(Recording.of(APRIL, 23));

        var fact = database.get(DSLContext.class)
                .selectFrom(FACT)
                .where(FACT.WORKSPACE_ID.eq(owner.workspace()))
                .and(FACT.KIND.eq("measurements.recorded"))
                .fetchSingle();
        assertThat(fact.getAboutId()).isEqualTo(turnover.id().value());
        assertThat(fact.getData().data()).contains("Employee turnover", "2026-04-30", "MISSES");
    }

    private Outcome record(Recording... values) {
        return measurements.record(owner, turnover.id(), List.of(values), "form");
    }

    private Kpi now() {
        return kpis.get(owner, turnover.id());
    }

    private List<RecordedMeasurement> all() {
        return measurements.of(owner, turnover.id(), ALWAYS);
    }

    private List<Measurement> values() {
        return all().stream().map(RecordedMeasurement::measurement).toList();
    }

    private int facts() {
        return database.get(DSLContext.class).fetchCount(FACT, FACT.WORKSPACE_ID.eq(owner.workspace()));
    }
}
