package org.waymark.kpis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.measure.Measurement;
import org.waymark.platform.Refused;
import org.waymark.platform.Role;

/** The clock of the tests stands at 19 May 2026. */
@BothDatabases
class RevisionsTest {
    private final Turnover turnover;

    RevisionsTest(TestDatabase database) {
        turnover = new Turnover(database);
    }

    @Test
    void aRestatedValueKeepsTheEarlierOne() {
        var ada = turnover.workspace.person(Role.ADMIN);
        turnover.record(Recording.of(Turnover.APRIL, 23));

        var outcome = turnover.measurements.record(
                ada,
                turnover.kpi.id(),
                List.of(new Recording(Turnover.APRIL, 14.0, null, null, "Two came back")),
                "sheet");

        assertThat(outcome).isEqualTo(new Outcome(0, 1, 0));
        assertThat(turnover.now().standing()).isEqualTo(KpiStanding.MEETS);
        var revision = turnover.measurements
                .history(ada, turnover.kpi.id(), Turnover.APRIL)
                .getFirst();
        assertThat(revision.before().value()).isEqualTo(23);
        assertThat(revision.before().recordedBy()).isEqualTo(turnover.owner.person());
        assertThat(revision.replacedBy()).isEqualTo(ada.person());
        assertThat(revision.reason()).isEqualTo("Two came back");
        assertThat(revision.removed()).isFalse();
    }

    @Test
    void theSameValueAgainWritesNothing() {
        turnover.record(Recording.of(Turnover.APRIL, 23));
        var facts = turnover.facts();

        var outcome = turnover.record(Recording.of(Turnover.APRIL, 23));

        assertThat(outcome).isEqualTo(new Outcome(0, 0, 1));
        assertThat(turnover.measurements.history(turnover.owner, turnover.kpi.id(), Turnover.APRIL))
                .isEmpty();
        assertThat(turnover.facts()).isEqualTo(facts);
    }

    @Test
    void aRemovedValueCanBePutBackAsItWas() {
        turnover.record(Recording.of(Turnover.MARCH, 9), new Recording(Turnover.APRIL, 23.0, null, null, "audited"));
        var before = turnover.all();

        turnover.measurements.remove(turnover.owner, turnover.kpi.id(), Set.of(Turnover.APRIL), "wrong KPI");

        assertThat(turnover.values()).containsExactly(new Measurement(Turnover.MARCH, 9));
        assertThat(turnover.now().latest()).isEqualTo(new Measurement(Turnover.MARCH, 9));
        assertThat(turnover.now().standing()).isEqualTo(KpiStanding.MEETS);
        var revision = turnover.measurements
                .history(turnover.owner, turnover.kpi.id(), Turnover.APRIL)
                .getFirst();
        assertThat(revision.removed()).isTrue();
        assertThat(revision.reason()).isEqualTo("wrong KPI");

        turnover.measurements.putBack(turnover.owner, turnover.kpi.id(), Set.of(Turnover.APRIL));

        assertThat(turnover.all())
                .containsExactly(before.getFirst(), before.getLast().withRevision(2));
        assertThat(turnover.now().standing()).isEqualTo(KpiStanding.MISSES);
        assertThatThrownBy(
                        () -> turnover.measurements.putBack(turnover.owner, turnover.kpi.id(), Set.of(Turnover.APRIL)))
                .isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void theLastValueCanBeRemovedToo() {
        turnover.record(Recording.of(Turnover.APRIL, 23));

        turnover.measurements.remove(turnover.owner, turnover.kpi.id(), Set.of(LocalDate.parse("2026-04-01")), "");

        assertThat(turnover.now().latest()).isNull();
        assertThat(turnover.now().standing()).isEqualTo(KpiStanding.NO_DATA);
        assertThatThrownBy(() ->
                        turnover.measurements.remove(turnover.owner, turnover.kpi.id(), Set.of(Turnover.APRIL), ""))
                .isInstanceOf(Refused.Missing.class);
    }

    @Test
    void aValueRecordedAfterARemovedOneCanBeRestatedAndRemovedAgain() {
        turnover.record(Recording.of(Turnover.APRIL, 23));
        turnover.measurements.remove(turnover.owner, turnover.kpi.id(), Set.of(Turnover.APRIL), "");
        turnover.record(Recording.of(Turnover.APRIL, 20));
        turnover.record(Recording.of(Turnover.APRIL, 21));
        turnover.measurements.remove(turnover.owner, turnover.kpi.id(), Set.of(Turnover.APRIL), "");

        assertThat(turnover.measurements.history(turnover.owner, turnover.kpi.id(), Turnover.APRIL))
                .extracting(revision -> revision.before().value())
                .containsExactly(21.0, 20.0, 23.0);
    }

    @Test
    void peopleWhoRecordTheSamePeriodAtOnceLoseNothing() throws InterruptedException {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.rangeClosed(1, 8)
                    .<Callable<Outcome>>mapToObj(value -> () -> turnover.record(Recording.of(Turnover.APRIL, value)))
                    .toList();
            assertThat(people.invokeAll(all))
                    .allSatisfy(one -> assertThat(one.state()).isEqualTo(Future.State.SUCCESS));
        }

        assertThat(turnover.all().getFirst().revision()).isEqualTo(8);
        assertThat(turnover.measurements.history(turnover.owner, turnover.kpi.id(), Turnover.APRIL))
                .hasSize(7);
        assertThat(turnover.now().latest()).isEqualTo(turnover.all().getFirst().measurement());
    }
}
