package org.waymark.analytics.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.analytics.Finding;
import org.waymark.analytics.Finding.Lack;
import org.waymark.analytics.Series;

/** Units against units: synthetic control and difference in differences. */
class ComparisonTest {
    private static final List<Series> UNTOUCHED = IntStream.range(0, 6)
            .mapToObj(seed -> Series.of(Invented.months(40, 100 + seed)))
            .toList();

    @Test
    void aMixtureOfTwoUnitsIsFoundAndSoIsWhatWasDone() {
        var values = new double[40];
        for (int i = 0; i < 40; i++)
            values[i] = 0.3 * UNTOUCHED.get(1).at(i) + 0.7 * UNTOUCHED.get(4).at(i) + (i >= 30 ? 5 : 0);

        var control = found(SyntheticControl.of(Series.of(values), UNTOUCHED, 30));

        assertThat(control.weights().get(1)).isEqualTo(0.3, offset(1e-6));
        assertThat(control.weights().get(4)).isEqualTo(0.7, offset(1e-6));
        assertThat(control.effect()).isEqualTo(5, offset(1e-6));
        assertThat(control.p()).isEqualTo(1 / 7.0, offset(1e-12));
        assertThat(control.path()).hasSize(10);
    }

    @Test
    void weightsAreSharesAndNoOthersComeCloser() {
        var treated = Series.of(Invented.months(40, 200));

        var control = found(SyntheticControl.of(treated, UNTOUCHED, 30));

        assertThat(control.weights()).allSatisfy(weight -> assertThat(weight).isNotNegative());
        assertThat(control.weights().stream().mapToDouble(Double::doubleValue).sum())
                .isEqualTo(1, offset(1e-12));
        double best = missed(treated, control.weights());
        assertThat(best).isEqualTo(control.missedBefore(), offset(1e-9));
        for (int from = 0; from < 6; from++)
            for (int to = 0; to < 6; to++) {
                double moved = Math.min(0.01, control.weights().get(from));
                var other = new ArrayList<>(control.weights());
                other.set(from, other.get(from) - moved);
                other.set(to, other.get(to) + moved);
                assertThat(missed(treated, other)).isGreaterThanOrEqualTo(best - 1e-9);
            }
    }

    @Test
    void theOrderOfTheUnitsChangesNothing() {
        var treated = Series.of(Invented.months(40, 201));

        var forth = found(SyntheticControl.of(treated, UNTOUCHED, 30));
        var back = found(SyntheticControl.of(treated, UNTOUCHED.reversed(), 30));

        assertThat(back.effect()).isEqualTo(forth.effect(), offset(1e-8));
        assertThat(back.p()).isEqualTo(forth.p());
    }

    @Test
    void fewerThanFiveUnitsAreTooFewForAMixture() {
        assertThat(SyntheticControl.of(UNTOUCHED.getFirst(), UNTOUCHED.subList(1, 5), 30))
                .isEqualTo(Finding.notYet(Lack.UNITS, 4, 5));
    }

    @Test
    void theDifferenceOfDifferencesIsThatOfTheMeans() {
        var treated = List.of(Series.of(10, 12, 20, 22));
        var untouched = List.of(Series.of(1, 3, 4, 6), Series.of(5, 5, 10, 10));

        var difference = found2(DifferenceInDifferences.of(treated, untouched, 2));

        assertThat(difference.effect()).isEqualTo(10 - (3 + 5) / 2.0);
        assertThat(difference.estimate()).isEqualTo(Finding.notYet(Lack.UNITS, 2, 5));
    }

    @Test
    void fiveUntouchedUnitsTellHowMuchChangesDiffer() {
        var treated = List.of(Series.of(0, 10));
        var untouched = IntStream.rangeClosed(1, 5)
                .mapToObj(change -> Series.of(0, change))
                .toList();

        var difference = found2(DifferenceInDifferences.of(treated, untouched, 1));

        // changes 1 to 5: variance 2.5, one treated and five untouched units
        assertThat(difference.estimate()).isEqualTo(Finding.found(new Estimate(7, Math.sqrt(2.5 * 1.2), 4)));
    }

    private static double missed(Series treated, List<Double> weights) {
        double squares = 0;
        for (int i = 0; i < 30; i++) {
            double difference = treated.at(i);
            for (int j = 0; j < 6; j++)
                difference -= weights.get(j) * UNTOUCHED.get(j).at(i);
            squares += difference * difference;
        }
        return Math.sqrt(squares / 30);
    }

    private static SyntheticControl found(Finding<SyntheticControl> finding) {
        return ((Finding.Found<SyntheticControl>) finding).value();
    }

    private static DifferenceInDifferences found2(Finding<DifferenceInDifferences> finding) {
        return ((Finding.Found<DifferenceInDifferences>) finding).value();
    }
}
