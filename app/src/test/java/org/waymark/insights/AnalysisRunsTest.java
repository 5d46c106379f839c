package org.waymark.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.DoubleStream;
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
    void theNightRunsOnceADay() {
        nights.begin();
        nights.begin();
        assertThat(all()).hasSize(1);
        assertThat(newest().askedBy()).isNull();

        watched.database.program().clock().pass(Duration.ofDays(1));
        nights.begin();

        assertThat(all()).hasSize(2);
    }

    @Test
    void theNightOfAWorkspaceCanBeSpentAtOnceAndAlsoOnceADay() {
        var turnover = watched.kpi("Turnover");
        watched.measured(turnover, Watched.steady(28));

        nights.now(watched.workspace.id);
        nights.now(watched.workspace.id);

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
    void onlyAdminsMayHaveItRun() {
        assertThatThrownBy(() -> runs.start(watched.ben)).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> runs.newest(watched.ben)).isInstanceOf(Refused.Forbidden.class);
    }

    private AnalysisRun newest() {
        return all().getFirst();
    }

    private List<AnalysisRun> all() {
        return runs.newest(watched.ada);
    }
}
