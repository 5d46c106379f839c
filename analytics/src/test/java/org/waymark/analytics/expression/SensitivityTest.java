package org.waymark.analytics.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SensitivityTest {
    @Test
    void onePercentMoreConversionIsOnePercentMoreRevenue() {
        var revenue = formula("[visitors] * [conversion] / 100 * [order-value]");

        var sensitivities = Sensitivity.of(revenue, 1000, 5, 80).orElseThrow();

        assertThat(sensitivities)
                .allSatisfy(sensitivity ->
                        assertThat(sensitivity.elasticity().getAsDouble()).isCloseTo(1, offset(1e-12)));
        assertThat(sensitivities.get(1).slope()).isCloseTo(800, offset(1e-9));
        assertThat(Notation.text(sensitivities.get(1).leaf())).isEqualTo("[conversion]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a] * [b] - [c] / [a]",
                "([a] + [b]) / ([b] + [c])",
                "[a] ^ 3 - -[b] ^ 2",
                "[a] ^ [b]",
                "sqrt([a]) * ln([b]) * exp(-[c])",
                "sum([a], [b], [a]) - avg([b], [c])",
                "min([a], 100) + max([b], -1) * abs(-[c])",
                "weighted([a], [b], [c], 2, 7, [a])",
                "if([a] > 0, [a] * [b], 1 / 0)",
                "coalesce(1 / 0, [a] / [c])"
            })
    void theSlopeIsWhatASmallChangeShows(String text) {
        var formula = formula(text);
        var random = new Random(3);
        for (int trial = 0; trial < 50; trial++) {
            var point = random.doubles(formula.leaves().size(), 0.5, 3).toArray();

            var sensitivities = Sensitivity.of(formula, point).orElseThrow();

            for (int leaf = 0; leaf < point.length; leaf++)
                assertThat(sensitivities.get(leaf).slope()).isCloseTo(difference(formula, point, leaf), offset(1e-5));
        }
    }

    private static double difference(Formula formula, double[] point, int leaf) {
        double step = 1e-6;
        var above = point.clone();
        var below = point.clone();
        above[leaf] += step;
        below[leaf] -= step;
        return (formula.at(above, Double.NaN) - formula.at(below, Double.NaN)) / (2 * step);
    }

    @Test
    void roundingHidesNothing() {
        assertThat(Sensitivity.of(formula("round([a] * 2)"), 1.2)
                        .orElseThrow()
                        .getFirst()
                        .slope())
                .isEqualTo(2);
    }

    @Test
    void aResultOfZeroHasASlopeButNoElasticity() {
        var sensitivity = Sensitivity.of(formula("[a] - 5"), 5).orElseThrow().getFirst();

        assertThat(sensitivity.slope()).isEqualTo(1);
        assertThat(sensitivity.elasticity()).isEqualTo(OptionalDouble.empty());
    }

    @Test
    void whereThereIsNoValueOrNoSlopeThereIsNoSensitivity() {
        assertThat(Sensitivity.of(formula("1 / [a]"), 0)).isEmpty();
        assertThat(Sensitivity.of(formula("sqrt([a])"), 0)).isEmpty();
    }

    private static Formula formula(String text) {
        return Formula.of(text).orThrow();
    }
}
