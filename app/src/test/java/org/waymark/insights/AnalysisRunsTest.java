package org.waymark.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.platform.Refused;

@BothDatabases
class AnalysisRunsTest {
    private final Watched watched;
    private final AnalysisRuns runs;
    private final Nights nights;

    AnalysisRunsTest(TestDatabase database) {
        watched = new Watched(database);
        runs = database.get(AnalysisRuns.class);
        nights = database.get(Nights.class);
    }

    @Test
    void aRunComputesEveryKpiAndSaysHowFarItIs() {
        var turnover = watched.kpi("Turnover");
        var churn = watched.kpi("Churn");
        watched.measured(turnover, Watched.steady(28));
        watched.measured(churn, Watched.steady(10));

        var run = runs.start(watched.ada);
        nights.run(watched.workspace.id, run.id());

        assertThat(watched.reading(turnover).verdict()).isEqualTo(new Verdict.Steady());
        assertThat(watched.reading(churn).verdict()).isEqualTo(new Verdict.Steady());
        assertThat(newest()).satisfies(done -> {
            assertThat(done.total()).isEqualTo(2);
            assertThat(done.done()).isEqualTo(2);
            assertThat(done.failed()).isZero();
            assertThat(done.isOver()).isTrue();
            assertThat(done.askedBy()).isEqualTo(watched.ada.person());
        });
    }

    @Test
    void aRunThatWasStoppedComputesNothingMore() {
        var turnover = watched.kpi("Turnover");
        watched.measured(turnover, Watched.steady(28));
        var run = runs.start(watched.ada);

        runs.stop(watched.ada, run.id());
        nights.run(watched.workspace.id, run.id());

        assertThat(watched.readings.of(watched.ada, turnover.id())).isEmpty();
        assertThat(newest().stoppedBy()).isEqualTo(watched.ada.person());
        assertThatThrownBy(() -> runs.stop(watched.ada, run.id())).isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void whoAsksWhileOneRunsGetsThatOne() {
        var run = runs.start(watched.ada);

        assertThat(runs.start(watched.ada).id()).isEqualTo(run.id());
    }

    @Test
    void manyWhoAskAtTheSameMomentGetOneRun() {
        try (var people = Executors.newFixedThreadPool(8)) {
            var asked = Stream.generate(() -> people.submit(() -> runs.start(watched.ada)))
                    .limit(16)
                    .toList();

            assertThat(asked).extracting(one -> one.get().id()).containsOnly(newest().id());
            assertThat(all()).hasSize(1);
        }
    }

    @Test
    void afterOneWasStoppedAnotherOneBegins() {
        var first = runs.start(watched.ada);
        runs.stop(watched.ada, first.id());

        assertThat(runs.start(watched.ada).id()).isNotEqualTo(first.id());
    }

    @Test
    void theNightRunsOnceADay() {
        nights.begin();
        nights.begin();
        assertThat(all()).hasSize(1);
        assertThat(newest().askedBy()).isNull();

        nights.run(watched.workspace.id, newest().id());
        watched.database.program().clock().pass(Duration.ofDays(1));
        nights.begin();

        assertThat(all()).hasSize(2);
    }

    @Test
    void aNightCanBeSpentWithoutAJobAndAlsoOnceADay() {
        var turnover = watched.kpi("Turnover");
        watched.measured(turnover, Watched.steady(28));

        nights.spend(watched.workspace.id);
        nights.spend(watched.workspace.id);

        assertThat(watched.reading(turnover).verdict()).isEqualTo(new Verdict.Steady());
        assertThat(all()).singleElement().matches(AnalysisRun::isOver);
    }

    @Test
    void peopleAreToldWithinABudget() {
        for (int i = 0; i < 20; i++) watched.measured(watched.kpi("Steady " + i), Watched.steady(28));
        var loud = watched.kpi("Loud");
        watched.measured(
                loud,
                DoubleStream.concat(DoubleStream.of(Watched.steady(28)), DoubleStream.of(26))
                        .toArray());
        var run = runs.start(watched.ada);

        nights.run(watched.workspace.id, run.id());

        assertThat(watched.signalsOf(loud)).singleElement().matches(Signal::announced);
        assertThat(watched.factsAbout(loud.id().value())).endsWith("signal.raised");
    }

    @Test
    void aFinishedRunKeepsHowForecastsDid() {
        var turnover = watched.kpi("Turnover");
        watched.target(turnover, LocalDate.of(2020, 1, 1), 22);
        watched.measuredUpTo(LocalDate.of(2026, 3, 31), turnover, Watched.steady(28));
        watched.analyse(turnover);
        watched.measuredUpTo(Watched.APRIL, turnover, 20.1);
        assertThat(runs.trackRecord(watched.ada)).isEmpty();
        var run = runs.start(watched.ada);

        nights.run(watched.workspace.id, run.id());

        assertThat(runs.trackRecord(watched.ada)).hasValueSatisfying(record -> {
            assertThat(record.outcomes()).isEqualTo(1);
            assertThat(record.within95()).isEqualTo(1);
            assertThat(record.told()).singleElement().satisfies(told -> {
                assertThat(told.said()).isGreaterThan(0.8);
                assertThat(told.came()).isEqualTo(1);
            });
        });
    }

    @Test
    void onlyAdminsMayHaveItRun() {
        assertThatThrownBy(() -> runs.start(watched.ben)).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> runs.newest(watched.ben)).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> runs.trackRecord(watched.ben)).isInstanceOf(Refused.Forbidden.class);
    }

    private AnalysisRun newest() {
        return all().getFirst();
    }

    private List<AnalysisRun> all() {
        return runs.newest(watched.ada);
    }
}
