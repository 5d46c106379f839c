package org.waymark.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.kpis.Kpi;
import org.waymark.platform.Refused;

@BothDatabases
class KpiReadingsTest {
    private final Watched watched;
    private final Kpi turnover;

    KpiReadingsTest(TestDatabase database) {
        watched = new Watched(database);
        turnover = watched.kpi("Turnover");
    }

    @Test
    void fewValuesAreNotJudged() {
        watched.measured(turnover, 20, 21, 19);

        watched.analyse(turnover);

        assertThat(watched.reading(turnover).verdict()).isEqualTo(new Verdict.Unjudged(new Lack(Lack.Of.VALUES, 3, 6)));
        assertThat(watched.reading(turnover).range()).isNull();
    }

    @Test
    void noiseIsSteady() {
        watched.measured(turnover, Watched.steady(28));

        watched.analyse(turnover);

        var reading = watched.reading(turnover);
        assertThat(reading.verdict()).isEqualTo(new Verdict.Steady());
        assertThat(reading.basis().throughDay()).isEqualTo(Watched.APRIL);
        assertThat(reading.basis().used()).isEqualTo(28);
        assertThat(reading.range().low()).isLessThan(19);
        assertThat(reading.range().high()).isGreaterThan(21);
        assertThat(reading.range().firmness()).isEqualTo(Firmness.FIRM);
        assertThat(reading.detail().behaviour().phases()).hasSize(1);
        assertThat(watched.signalsOf(turnover)).isEmpty();
    }

    @Test
    void aValueFarOutsideIsASignalThatPeopleAreToldOf() {
        watched.measured(turnover, and(Watched.steady(28), 35));

        watched.analyse(turnover);

        assertThat(watched.reading(turnover).verdict()).isInstanceOfSatisfying(Verdict.Moved.class, moved -> {
            assertThat(moved.way()).isEqualTo(Way.UP);
            assertThat(moved.rule()).isEqualTo(Rule.OUTSIDE);
            assertThat(moved.since()).isEqualTo(Watched.APRIL);
            assertThat(moved.odds()).isLessThan(0.001);
        });
        assertThat(watched.signalsOf(turnover)).singleElement().satisfies(signal -> {
            assertThat(signal.kind()).isEqualTo(Signal.Kind.SPIKE);
            assertThat(signal.isOpen()).isTrue();
            assertThat(signal.announced()).isTrue();
        });
        assertThat(watched.factsAbout(turnover.id().value())).endsWith("signal.raised");
    }

    @Test
    void aNewLevelIsAPhaseOfItsOwn() {
        var low = Arrays.stream(Watched.steady(10)).map(value -> value - 5).toArray();
        watched.measured(turnover, and(Watched.steady(20), low));

        watched.analyse(turnover);

        var reading = watched.reading(turnover);
        assertThat(reading.detail().behaviour().phases()).hasSize(2);
        assertThat(reading.range().high()).isLessThan(19);
        assertThat(reading.verdict()).isInstanceOfSatisfying(Verdict.Moved.class, moved -> {
            assertThat(moved.way()).isEqualTo(Way.DOWN);
            assertThat(moved.since()).isEqualTo(LocalDate.of(2025, 7, 31));
        });
    }

    @Test
    void theSameValuesAreNotComputedTwice() {
        watched.measured(turnover, Watched.steady(28));
        watched.analyse(turnover);
        var first = watched.reading(turnover).basis();
        watched.database.program().clock().pass(Duration.ofHours(1));

        watched.readings.examine(watched.workspace.id, List.of(turnover.id()));

        assertThat(watched.reading(turnover).basis()).isEqualTo(first);
    }

    @Test
    void anExplainedValueIsStillDrawnButDoesNotCount() {
        watched.measured(turnover, and(Watched.steady(28), 35));
        watched.analyse(turnover);
        var wide = watched.reading(turnover).range();
        var signal = watched.signalsOf(turnover).getFirst();

        watched.signals.explain(watched.ada, signal.id(), "A merger moved everybody");
        watched.analyse(turnover);

        var reading = watched.reading(turnover);
        assertThat(reading.verdict()).isEqualTo(new Verdict.Steady());
        assertThat(reading.basis().excluded()).isEqualTo(1);
        assertThat(reading.detail().behaviour().excluded()).containsExactly(Watched.APRIL);
        assertThat(reading.range().high() - reading.range().low()).isLessThanOrEqualTo(wide.high() - wide.low());
        assertThat(watched.signalsOf(turnover).getFirst().isOpen()).isFalse();

        watched.signals.removeExplanation(watched.ada, signal.id());
        watched.analyse(turnover);

        assertThat(watched.reading(turnover).verdict()).isInstanceOf(Verdict.Moved.class);
        assertThat(watched.signalsOf(turnover)).singleElement().satisfies(again -> {
            assertThat(again.id()).isEqualTo(signal.id());
            assertThat(again.isOpen()).isTrue();
        });
    }

    @Test
    void whoMayNotRecordValuesMayNotAnswerForASignal() {
        watched.measured(turnover, and(Watched.steady(28), 35));
        watched.analyse(turnover);
        var signal = watched.signalsOf(turnover).getFirst().id();

        assertThatThrownBy(() -> watched.signals.explain(watched.ben, signal, "No idea"))
                .isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> watched.signals.explain(watched.ada, signal, " "))
                .isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> watched.signals.mute(watched.ada, signal, Watched.APRIL))
                .isInstanceOf(Refused.Invalid.class);
    }

    private static double[] and(double[] values, double... more) {
        return DoubleStream.concat(DoubleStream.of(values), DoubleStream.of(more))
                .toArray();
    }
}
