package org.waymark.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.measure.TargetCurve.Checkpoint;
import org.waymark.measure.TargetCurve.SCurve;
import org.waymark.measure.TargetCurve.Seasonal;
import org.waymark.measure.TargetCurve.Steps;
import org.waymark.measure.TargetCurve.Straight;

class TargetCurveTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 1);
    private static final Period HUNDRED_STEPS = new Period(START, START.plusDays(100));

    static List<TargetCurve> curves() {
        return List.of(
                new Straight(),
                new SCurve(),
                new Steps(List.of(new Checkpoint(START.plusDays(30), 0.2), new Checkpoint(START.plusDays(60), 0.7))),
                new Seasonal(List.of(1.0, 0.0, 4.0)));
    }

    @ParameterizedTest
    @MethodSource("curves")
    void everyCurveRisesFromNothingToAll(TargetCurve curve) {
        var shares = START.minusDays(5)
                .datesUntil(START.plusDays(106))
                .map(day -> curve.shareDue(day, HUNDRED_STEPS))
                .toList();

        assertThat(shares).isSorted().startsWith(0.0, 0.0, 0.0, 0.0, 0.0).endsWith(1.0, 1.0, 1.0, 1.0, 1.0, 1.0);
    }

    @Test
    void straightFollowsTheCalendar() {
        assertThat(due(new Straight(), 25)).isEqualTo(0.25);
        assertThat(due(new Straight(), 61)).isEqualTo(0.61);
    }

    @Test
    void anSCurveIsSymmetricAroundTheMiddle() {
        assertThat(due(new SCurve(), 50)).isEqualTo(0.5);
        assertThat(due(new SCurve(), 10)).isEqualTo(0.028);
        for (var day = 0; day <= 50; day++) {
            assertThat(due(new SCurve(), day) + due(new SCurve(), 100 - day)).isCloseTo(1, within(1e-11));
        }
    }

    @Test
    void betweenCheckpointsNothingMoreBecomesDue() {
        var steps =
                new Steps(List.of(new Checkpoint(START.plusDays(30), 0.2), new Checkpoint(START.plusDays(60), 0.7)));

        assertThat(due(steps, 29)).isZero();
        assertThat(due(steps, 30)).isEqualTo(0.2);
        assertThat(due(steps, 59)).isEqualTo(0.2);
        assertThat(due(steps, 99)).isEqualTo(0.7);
        assertThat(due(steps, 100)).isEqualTo(1);
    }

    @Test
    void aSeasonIsWorthItsWeight() {
        var seasonal = new Seasonal(List.of(1.0, 4.0));

        assertThat(due(seasonal, 25)).isEqualTo(0.1);
        assertThat(due(seasonal, 50)).isEqualTo(0.2);
        assertThat(due(seasonal, 75)).isEqualTo(0.6);
    }

    @Test
    void equalSeasonsAreAStraightLine() {
        for (var day = 0; day <= 100; day++) {
            assertThat(due(new Seasonal(List.of(2.0, 2.0, 2.0)), day))
                    .isCloseTo(due(new Straight(), day), within(1e-11));
        }
    }

    @Test
    void plansThatFallOrHaveNothingInThemAreRefused() {
        var early = new Checkpoint(START, 0.5);

        assertThatIllegalArgumentException().isThrownBy(() -> new Steps(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Steps(List.of(early, early)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Steps(List.of(early, new Checkpoint(START.plusDays(1), 0.4))))
                .withMessageEndingWith("[%s, %s]", START, START.plusDays(1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint(START, 1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint(START, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Seasonal(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Seasonal(List.of(0.0, 0.0)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Seasonal(List.of(1.0, -1.0)));
    }

    private static double due(TargetCurve curve, int day) {
        return curve.shareDue(START.plusDays(day), HUNDRED_STEPS);
    }
}
