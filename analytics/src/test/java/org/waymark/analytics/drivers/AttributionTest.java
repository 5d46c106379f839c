package org.waymark.analytics.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.analytics.drivers.Explanation.Reason;
import org.waymark.analytics.drivers.Explanation.Unexplained;
import org.waymark.analytics.expression.Formula;

class AttributionTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    [a] - 2 * [b] + 5                         | WEIGHTED_SUM
                    avg([a], [b], [c] / 4)                    | WEIGHTED_SUM
                    [a] * [b]                                 | LMDI
                    ([a] - [b]) / [c] * 100                   | LMDI
                    [a] * ([b] + [c])                         | LMDI
                    sum([a] ^ 2, [b])                         | LMDI
                    weighted([a], [b], [c], [d])              | MIX
                    100 * weighted([a] / [b], [b], [c], [d])  | MIX
                    weighted([a], 2, [b], 1)                  | SHAPLEY
                    [a] / ([a] + [b])                         | SHAPLEY
                    max([a], [b])                             | SHAPLEY
                    if([a] > 2, [b], [c])                     | SHAPLEY
                    sqrt([a] ^ 2)                             | SHAPLEY
                    """)
    void theFormChoosesTheMethod(String text, Method method) {
        assertThat(attribution(text, 2, 3, 1, 4, 5, 6, 7, 8).method()).isEqualTo(method);
    }

    @Test
    void aWeightedSumIsSplitByItsWeights() {
        assertThat(amounts(attribution("[a] - 2 * [b] + 5", 1, 4, 10, 9))).containsExactly(3.0, 2.0);
    }

    @Test
    void factorsBelowZeroAreSplitByAllOrders() {
        var attribution = attribution("[a] * [b]", -1, 4, 2, 3);

        assertThat(attribution.method()).isEqualTo(Method.SHAPLEY);
        assertThat(amounts(attribution)).containsExactly(new double[] {12.5, 1.5}, offset(1e-12));
    }

    @Test
    void threeFactorsOfRevenueByLogarithms() {
        var amounts = amounts(attribution("[visitors] * [conversion] * [order]", 1000, 1200, 0.05, 0.045, 80, 90));

        assertThat(amounts)
                .containsExactly(new double[] {805.1415037893978, -465.2775322264116, 520.1360284370129}, offset(1e-9));
    }

    @Test
    void aMixSaysRateAndShareOfEachSegment() {
        var attribution = attribution("weighted([r1], [w1], [r2], [w2])", 5, 6, 800, 300, 2, 2.5, 200, 700);

        assertThat(attribution.drivers().stream().map(driver -> driver.leaf().text() + " " + driver.part()))
                .containsExactly("[r1] RATE", "[w1] MIX", "[r2] RATE", "[w2] MIX");
        assertThat(total(attribution)).isCloseTo(-0.85, offset(1e-12));
    }

    @Test
    void aRateOfAMixMayBeAFormula() {
        var text = "100 * weighted([o1] / [v1], [v1], [o2] / [v2], [v2])";

        var attribution = attribution(text, 50, 60, 1000, 900, 10, 40, 500, 1500);

        assertThat(attribution.drivers().stream().map(driver -> driver.leaf().text() + " " + driver.part()))
                .containsExactly("[o1] RATE", "[v1] RATE", "[v1] MIX", "[o2] RATE", "[v2] RATE", "[v2] MIX");
        assertThat(total(attribution)).isCloseTo(attribution.ends().change(), offset(1e-12));
    }

    @Test
    void whatDidNotChangeDidNothing() {
        assertThat(amounts(attribution("max([a], [b]) * [c]", 1, 5, 2, 2, 3, 3)))
                .contains(0.0)
                .hasSize(3);
    }

    @Test
    void manyLeavesOfOneFormAreSplitByUnions() {
        var attribution = many("max(%s) * min(%s)", 10, 10);

        assertThat(attribution.method()).isEqualTo(Method.OWEN);
        assertThat(total(attribution)).isCloseTo(attribution.ends().change(), offset(1e-9));
    }

    @Test
    void manyLeavesWithoutUnionsAreSplitByOrdersDrawnByChance() {
        var attribution = many("max(%s, %s)", 10, 10);

        assertThat(attribution.method()).isEqualTo(Method.SAMPLED);
        assertThat(attribution.drivers()).anyMatch(driver -> driver.error() > 0);
        assertThat(total(attribution)).isCloseTo(attribution.ends().change(), offset(1e-9));
    }

    private static Attribution many(String text, int first, int second) {
        var random = new Random(9);
        var one = names("a", first);
        var other = names("b", second);
        return attribution(
                text.formatted(one, other),
                random.doubles(2L * (first + second), 1, 9).toArray());
    }

    private static String names(String letter, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "[%s%d]".formatted(letter, i))
                .collect(Collectors.joining(", "));
    }

    @Test
    void leavesThatOnlyMakeSenseTogetherAreNotToldApart() {
        var explanation = Attribution.of(formula("ln([a] - [b]) + [c]"), ends(5, 3, 4, 2, 1, 1));

        assertThat(explanation).isInstanceOfSatisfying(Unexplained.class, unexplained -> {
            assertThat(unexplained.reason()).isEqualTo(Reason.INSEPARABLE);
            assertThat(unexplained.leaves().stream().map(leaf -> leaf.text())).containsExactly("[a]", "[b]");
        });
    }

    @Test
    void aFormulaWithoutValueAtAnEndIsNotExplained() {
        assertThat(Attribution.of(formula("[a] / [b]"), ends(5, 3, 0, 2)))
                .isInstanceOfSatisfying(
                        Unexplained.class,
                        unexplained -> assertThat(unexplained.reason()).isEqualTo(Reason.NO_VALUE));
    }

    @Test
    void zerosAreTold() {
        assertThat(attribution("[a] * [b]", 0, 3, 2, 4).hadZeros()).isTrue();
        assertThat(attribution("[a] * [b] + [c]", 1, 3, 2, 4, 0, 1).hadZeros()).isFalse();
    }

    @Test
    void theLargestFormulaIsSplitToo() {
        var random = new Random(2);
        var names = names("a", 200);
        var formula = formula("max(%s) - min(%s)".formatted(names, "1,".repeat(200) + "1"));
        var ends = ends(random.doubles(400, 1, 9).toArray());

        var attribution = (Attribution) Attribution.of(formula, ends);

        assertThat(attribution.method()).isEqualTo(Method.SAMPLED);
        assertThat(total(attribution)).isCloseTo(attribution.ends().change(), offset(1e-9));
    }

    @Test
    void onlySignalsAreNotable() {
        var marked = attribution("[a] + lag([b])", 1, 2, 3, 4).marked("b"::equals);

        assertThat(marked.drivers().stream().map(Driver::notable)).containsExactly(false, true);
    }

    @Test
    void whatTheFormulaDoesNotExplainIsABarOfItsOwn() {
        var attribution = attribution("[a] + [b]", 1, 2, 3, 4);

        assertThat(attribution.unexplained(new Ends(4, 9))).isEqualTo(3);
        assertThat(total(attribution)).isEqualTo(2);
    }

    @Test
    void theWayBackIsTheSameWithTheOtherSign() {
        for (var text : List.of("[a] * [b] / [c]", "max([a], [b]) - [c]", "weighted([a], [b], [c], 1 * [b])")) {
            var there = amounts(attribution(text, 1, 4, 2, 3, 5, 7));
            var back = amounts(attribution(text, 4, 1, 3, 2, 7, 5));

            for (int leaf = 0; leaf < there.length; leaf++)
                assertThat(back[leaf]).isCloseTo(-there[leaf], offset(1e-12));
        }
    }

    @Test
    void aWalkDependsOnItsOrder() {
        var leaves = ends(2, 3, 4, 5);

        assertThat(Walk.of(formula("[a] * [b]"), leaves, List.of(0, 1))
                        .orElseThrow()
                        .amounts())
                .containsExactly(4.0, 3.0);
        assertThat(Walk.of(formula("[a] * [b]"), leaves, List.of(1, 0))
                        .orElseThrow()
                        .amounts())
                .containsExactly(2.0, 5.0);
        assertThat(Walk.of(formula("ln([a] - [b])"), ends(5, 3, 4, 2), List.of(0, 1)))
                .isEmpty();
        assertThatThrownBy(() -> Walk.of(formula("[a] * [b]"), leaves, List.of(0, 0)))
                .hasMessageContaining("once");
    }

    @Test
    void endsThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> Attribution.of(formula("[a] + [b]"), ends(1, 2)))
                .hasMessageContaining("1 ends");
    }

    private static Attribution attribution(String text, double... fromTo) {
        var formula = formula(text);
        return (Attribution)
                Attribution.of(formula, ends(fromTo).subList(0, formula.leaves().size()));
    }

    private static Formula formula(String text) {
        return Formula.of(text).orThrow();
    }

    private static List<Ends> ends(double... fromTo) {
        var ends = new ArrayList<Ends>();
        for (int pair = 0; pair < fromTo.length; pair += 2) ends.add(new Ends(fromTo[pair], fromTo[pair + 1]));
        return ends;
    }

    private static double[] amounts(Attribution attribution) {
        return attribution.drivers().stream().mapToDouble(Driver::amount).toArray();
    }

    private static double total(Attribution attribution) {
        return attribution.drivers().stream().mapToDouble(Driver::amount).sum();
    }
}
