package org.waymark.analytics.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.waymark.analytics.Series;
import org.waymark.analytics.drivers.Explanation.Reason;
import org.waymark.analytics.drivers.Explanation.Unexplained;
import org.waymark.analytics.expression.Alignment;
import org.waymark.analytics.expression.Calendar;
import org.waymark.analytics.expression.Formula;
import org.waymark.analytics.expression.Grain;
import org.waymark.analytics.expression.Graph;
import org.waymark.analytics.expression.Grid;
import org.waymark.analytics.expression.Measured;
import org.waymark.analytics.expression.Sheet;

class DriverTreeTest {
    private static final double GAP = Double.NaN;

    @Test
    void theShareOfAKpiIsSplitAmongItsOwnDrivers() {
        var tree = tree(
                Map.of("revenue", "[orders] * [value]", "orders", "[visits] * [conversion] / 100"),
                Map.of("visits", months(1000, 1200), "conversion", months(5, 4.5), "value", months(80, 90)));

        var attribution = (Attribution) tree.between(0, 1);

        assertThat(attribution.method()).isEqualTo(Method.LMDI);
        assertThat(attribution.drivers()).hasSize(2);
        var orders = attribution.drivers().getFirst();
        assertThat(orders.method()).contains(Method.LMDI);
        // the three factors of the product, whether there is a KPI between them or not
        assertThat(orders.below().get(0).amount()).isCloseTo(805.1415037893978, offset(1e-9));
        assertThat(orders.below().get(1).amount()).isCloseTo(-465.2775322264116, offset(1e-9));
        assertThat(attribution.drivers().getLast().amount()).isCloseTo(520.1360284370129, offset(1e-9));
        assertThat(attribution.drivers().getLast().below()).isEmpty();
    }

    @Test
    void driversThatCancelOutBelowAKpiThatStayedAreShown() {
        var tree = tree(
                Map.of("profit", "[margin] * [units]", "margin", "[price] - [cost]"),
                Map.of("price", months(10, 12), "cost", months(6, 8), "units", months(5, 6)));

        var margin = ((Attribution) tree.between(0, 1)).drivers().getFirst();

        assertThat(margin.amount()).isZero();
        assertThat(margin.below().get(0).amount()).isCloseTo(10.97, offset(0.01));
        assertThat(margin.below().get(1).amount()).isCloseTo(-10.97, offset(0.01));
    }

    @Test
    void belowAGameNoOrderInterruptsAKpi() {
        var below = Map.of("x", "[a] * [b] - [c]", "y", "min([d], [e])");
        var formulas = new HashMap<>(below);
        formulas.put("root", "max([x], [y]) * [f]");
        var random = new Random(4);
        for (int trial = 0; trial < 100; trial++) {
            var measured = random(random, "a", "b", "c", "d", "e", "f");

            var attribution = (Attribution) tree("root", formulas, measured).between(0, 1);

            var flat = Formula.of("max([a] * [b] - [c], min([d], [e])) * [f]").orThrow();
            var orders = Orders.mean(
                    6, coalition -> worth(flat, measured, coalition), Orders.keepingTogether(new int[] {0, 0, 0, 1, 1, 2
                    }));
            assertThat(leaves(attribution.drivers())).containsExactly(orders, offset(1e-9));
        }
    }

    private static double worth(Formula flat, Map<String, Measured> measured, long coalition) {
        var point = new double[6];
        for (int leaf = 0; leaf < 6; leaf++)
            point[leaf] = measured.get(String.valueOf((char) ('a' + leaf)))
                    .values()
                    .at((coalition & 1L << leaf) == 0 ? 0 : 1);
        return flat.at(point, GAP);
    }

    @Test
    void aWindowIsTheSumOfItsPeriods() {
        var measured = Map.of("a", months(1, 5, 1), "b", months(2, 2, 3));
        var tree = tree("root", Map.of("root", "[a] * [b]"), measured);

        var along = (Attribution) tree.along(0, 2);
        var between = (Attribution) tree.between(0, 2);

        assertThat(along.steps()).isEqualTo(2);
        assertThat(between.steps()).isEqualTo(1);
        assertThat(along.ends()).isEqualTo(new Ends(2, 3));
        assertThat(leaves(between.drivers())[0]).isZero();
        assertThat(leaves(along.drivers())[0]).isLessThan(-1); // up by 8, and down again when b was larger
        assertThat(leaves(along.drivers())[0] + leaves(along.drivers())[1]).isCloseTo(1, offset(1e-12));
    }

    @Test
    void withAPeriodMissingAWindowIsItsEnds() {
        var tree = tree("root", Map.of("root", "[a] * [b]"), Map.of("a", months(1, GAP, 4), "b", months(2, 2, 3)));

        assertThat(tree.along(0, 2)).isEqualTo(tree.between(0, 2)).isInstanceOf(Attribution.class);
        assertThat(tree.between(0, 1)).isInstanceOfSatisfying(Unexplained.class, unexplained -> {
            assertThat(unexplained.reason()).isEqualTo(Reason.NOT_MEASURED);
            assertThat(unexplained.leaves().stream().map(leaf -> leaf.text())).containsExactly("[a]");
        });
    }

    @Test
    void aKpiOfOtherPeriodsIsNotSplitFurther() {
        var quarter = new Sheet.Plan(new Grid(Grain.QUARTER, LocalDate.of(2026, 1, 1), 2), Alignment.SUM);
        var month = new Sheet.Plan(new Grid(Grain.MONTH, LocalDate.of(2026, 1, 1), 6), Alignment.SUM);
        var graph = graph(Map.of("total", "[profit] + 0", "profit", "[a] - [b]"));
        var sheet = Sheet.of(
                graph,
                Map.of("total", quarter, "profit", month),
                Map.of("a", months(1, 2, 3, 4, 5, 6), "b", months(1, 1, 1, 1, 1, 1)),
                Calendar.PLAIN);

        var attribution = (Attribution) new DriverTree(sheet, "total").between(0, 1);

        assertThat(attribution.ends().change()).isEqualTo(9);
        assertThat(attribution.drivers().getFirst().method()).isEmpty();
    }

    @Test
    void aNetOfSharedKpisIsSplitOnlyAsDeepAsPeopleCanRead() {
        var formulas = new HashMap<String, String>();
        var bottom = "[x]";
        for (int level = 0; level < 40; level++) {
            var names =
                    "[a%1$d] [b%1$d] [c%1$d] [d%1$d] [e%1$d]".formatted(level).split(" ");
            for (var name : names) formulas.put(name.substring(1, name.length() - 1), bottom + " + [y]");
            bottom = String.join(" + ", names);
        }
        formulas.put("root", bottom);

        var attribution = (Attribution) tree("root", formulas, Map.of("x", months(1, 2), "y", months(1, 3)))
                .between(0, 1);

        assertThat(leaves(attribution.drivers())).hasSizeBetween(100, 2_000);
        assertThat(Arrays.stream(leaves(attribution.drivers())).sum())
                .isCloseTo(
                        attribution.ends().change(), offset(attribution.ends().change() * 1e-9));
    }

    @Test
    void aTreeThatDoesNotGiveTheValueOfItsLeafIsRefused() {
        var formula = Formula.of("[a] + [b]").orThrow();
        var ends = List.of(new Ends(1, 2), new Ends(3, 4));
        var wrong = new Change(formula, ends, Map.of());

        assertThatThrownBy(() -> new Change(formula, ends, Map.of(0, wrong)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[a] + [b] gives");
    }

    private static double[] leaves(List<Driver> drivers) {
        return drivers.stream()
                .flatMapToDouble(driver -> driver.below().isEmpty()
                        ? DoubleStream.of(driver.amount())
                        : Arrays.stream(leaves(driver.below())))
                .toArray();
    }

    private static Map<String, Measured> random(Random random, String... ids) {
        var measured = new HashMap<String, Measured>();
        for (var id : ids) measured.put(id, months(random.doubles(2, -5, 5).toArray()));
        return measured;
    }

    private static DriverTree tree(Map<String, String> formulas, Map<String, Measured> measured) {
        var root = formulas.keySet().stream()
                .filter(id -> formulas.values().stream().noneMatch(text -> text.contains("[" + id + "]")))
                .findFirst();
        return tree(root.orElseThrow(), formulas, measured);
    }

    private static DriverTree tree(String root, Map<String, String> formulas, Map<String, Measured> measured) {
        var plan = new Sheet.Plan(measured.values().iterator().next().grid(), Alignment.LAST);
        var plans = formulas.keySet().stream().collect(Collectors.toMap(id -> id, _ -> plan));
        return new DriverTree(Sheet.of(graph(formulas), plans, measured, Calendar.PLAIN), root);
    }

    private static Graph graph(Map<String, String> texts) {
        return (Graph) Graph.of(texts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> Formula.of(e.getValue()).orThrow())));
    }

    private static Measured months(double... values) {
        return new Measured(
                new Grid(Grain.MONTH, LocalDate.of(2026, 1, 1), values.length), Series.withGaps(values), Alignment.SUM);
    }
}
