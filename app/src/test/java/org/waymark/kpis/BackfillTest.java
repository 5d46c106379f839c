package org.waymark.kpis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.measure.Aggregation;
import org.waymark.measure.Cadence;
import org.waymark.measure.Direction;
import org.waymark.measure.Measurement;
import org.waymark.measure.Unit;
import org.waymark.people.Holder;
import org.waymark.people.Level;

/** History that comes in later ends in the same values, however it is cut into batches and whichever comes first. */
@BothDatabases
class BackfillTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-05-19");
    private static final int DAYS = 600;

    private final Turnover turnover;

    BackfillTest(TestDatabase database) {
        turnover = new Turnover(database);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anyOrderAndAnyBatchesOfDaysEndInTheSameValues(long seed) {
        var history = history();
        var forward = visits();
        var backward = visits();
        var shuffled = visits();
        var mixed = new ArrayList<>(history);
        Collections.shuffle(mixed, new Random(seed));

        inBatches(forward, history, new Random(seed));
        inBatches(backward, history.reversed(), new Random(seed + 1));
        inBatches(shuffled, mixed, new Random(seed + 2));

        for (var kpi : List.of(forward, backward, shuffled)) {
            assertThat(values(kpi))
                    .isEqualTo(history.stream().map(BackfillTest::measurement).toList());
            var now = turnover.kpis.get(turnover.owner, kpi.id());
            assertThat(now.latest()).isEqualTo(measurement(history.getLast()));
            assertThat(now.standing()).isEqualTo(KpiStanding.NO_TARGET);
        }
    }

    private List<Measurement> values(Kpi kpi) {
        return turnover.measurements.of(turnover.owner, kpi.id(), Turnover.ALWAYS).stream()
                .map(RecordedMeasurement::measurement)
                .toList();
    }

    /** Some of them below what is quick for few, and some above. */
    private void inBatches(Kpi kpi, List<Recording> history, Random chance) {
        for (int from = 0, to; from < history.size(); from = to) {
            to = Math.min(history.size(), from + 1 + chance.nextInt(chance.nextBoolean() ? 20 : 300));
            var piece = Batch.of(kpi.id(), history.subList(from, to));
            var outcome = turnover.measurements
                    .load(turnover.owner, piece, "backfill")
                    .outcome();
            assertThat(outcome).isEqualTo(new Outcome(to - from, 0, 0));
        }
    }

    private static List<Recording> history() {
        return IntStream.range(0, DAYS)
                .mapToObj(i -> Recording.of(TODAY.minusDays(DAYS - 1 - i), i * 0.25))
                .toList();
    }

    private static Measurement measurement(Recording recording) {
        return new Measurement(recording.day(), recording.value());
    }

    private Kpi visits() {
        var metric = new KpiWish.MetricWish(
                Unit.Kind.COUNT, "visits", 0, Direction.HIGHER, Aggregation.SUM, Cadence.DAILY, 1);
        var holder = new Holder(Level.COMPANY, turnover.owner.person(), null);
        return turnover.kpis.define(turnover.owner, Examples.wish("Visits", holder, null, metric));
    }
}
