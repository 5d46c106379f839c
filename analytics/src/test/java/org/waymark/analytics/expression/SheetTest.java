package org.waymark.analytics.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.analytics.Series;

class SheetTest {
    private static final Grid MONTHS = new Grid(Grain.MONTH, LocalDate.of(2026, 1, 1), 3);
    private static final Grid QUARTER = new Grid(Grain.QUARTER, LocalDate.of(2026, 1, 1), 1);

    private static final Map<String, String> SHOP = Map.of(
            "profit", "[revenue] - [cost]",
            "revenue", "[orders] * [order-value]",
            "margin", "[profit] / [revenue] * 100",
            "cost-per-head", "[cost] / [heads]");

    @Test
    void eachComesAfterThoseItNeeds() {
        assertThat(graph(SHOP).order()).containsExactly("cost-per-head", "revenue", "profit", "margin");
        assertThat(graph(SHOP).measured()).containsExactly("cost", "heads", "order-value", "orders");
        assertThat(graph(SHOP).neededBy("cost")).containsExactly("cost-per-head", "profit");
    }

    @Test
    void theOrderDoesNotDependOnWhoCameFirst() {
        assertThat(graph(new TreeMap<>(SHOP)).order())
                .isEqualTo(graph(new TreeMap<>(SHOP).descendingMap()).order());
    }

    @Test
    void kpisThatNeedEachOtherAreRefusedWithTheirCircle() {
        var wiring = Graph.of(formulas(Map.of("a", "[b] + 1", "b", "[c]", "c", "2 * [b]", "d", "[a]")));

        assertThat(wiring).isEqualTo(new Wiring.Cycle(List.of("b", "c", "b")));
        assertThat(Graph.of(formulas(Map.of("a", "lag([a])")))).isEqualTo(new Wiring.Cycle(List.of("a", "a")));
    }

    @Test
    void onlyWhatIsAboveAChangeIsComputedAgain() {
        var before = sheet();

        var after = before.with(Map.of("cost", months(1, 1, 1)));

        assertThat(before.recomputed()).hasSize(4);
        assertThat(after.recomputed()).containsExactly("cost-per-head", "profit", "margin");
        assertThat(after.result("revenue")).isSameAs(before.result("revenue"));
        assertThat(values(after, "profit")).isEqualTo(Series.of(19, 43, 59));
        assertThat(values(before, "profit")).isEqualTo(Series.of(10, 24, 30));
    }

    @Test
    void recomputingGivesWhatComputingFromScratchGives() {
        var changed = Map.of("orders", months(5, 6, 7), "heads", months(1, 2, 4));

        var recomputed = sheet().with(changed);
        var measured = new TreeMap<>(measured());
        measured.putAll(changed);
        var fromScratch = Sheet.of(graph(SHOP), plans(), measured, Calendar.PLAIN);

        for (var id : SHOP.keySet()) assertThat(recomputed.result(id)).isEqualTo(fromScratch.result(id));
    }

    @Test
    void aComputedKpiOfMonthsFeedsOneOfQuarters() {
        var graph = graph(Map.of("profit", "[revenue] - [cost]", "profit-in-quarter", "[profit]"));
        var plans = Map.of(
                "profit", new Sheet.Plan(MONTHS, Alignment.SUM),
                "profit-in-quarter", new Sheet.Plan(QUARTER, Alignment.SUM));

        var sheet = Sheet.of(graph, plans, Map.of("revenue", months(3, 3, 4), "cost", months(1, 1, 1)), Calendar.PLAIN);

        assertThat(values(sheet, "profit-in-quarter")).isEqualTo(Series.of(7));
    }

    @Test
    void whatIsTooCostlyHasNoValuesForTheNext() {
        var long_ = new Grid(Grain.DAY, LocalDate.of(2000, 1, 1), 5_000);
        var graph = graph(Map.of("much", "1" + "+1".repeat(249), "more", "[much] + 1"));
        var plan = new Sheet.Plan(long_, Alignment.LAST);

        var sheet = Sheet.of(graph, Map.of("much", plan, "more", plan), Map.of(), Calendar.PLAIN);

        assertThat(sheet.result("much")).isInstanceOf(Mistake.class);
        assertThat(values(sheet, "more").count()).isZero();
    }

    @Test
    void aChainOfTenThousandIsPutInOrder() {
        var chain = IntStream.range(1, 10_000)
                .boxed()
                .collect(Collectors.toMap("k%d"::formatted, at -> "[k%d] + 1".formatted(at - 1)));

        var graph = graph(chain);

        assertThat(graph.order()).hasSize(9_999).startsWith("k1", "k2").endsWith("k9998", "k9999");
        assertThat(graph.stale(List.of("k9990"))).hasSize(10);
    }

    @Test
    void whatIsNotComputedHasNoResult() {
        assertThatThrownBy(() -> sheet().result("cost")).hasMessage("Not computed: cost");
        assertThatThrownBy(() -> Sheet.of(graph(SHOP), Map.of(), measured(), Calendar.PLAIN))
                .hasMessageContaining("no plan");
    }

    private static Sheet sheet() {
        return Sheet.of(graph(SHOP), plans(), measured(), Calendar.PLAIN);
    }

    private static Map<String, Sheet.Plan> plans() {
        return SHOP.keySet().stream().collect(Collectors.toMap(id -> id, _ -> new Sheet.Plan(MONTHS, Alignment.LAST)));
    }

    private static Map<String, Measured> measured() {
        return Map.of(
                "orders", months(10, 11, 12),
                "order-value", months(2, 4, 5),
                "cost", months(10, 20, 30),
                "heads", months(1, 2, 3));
    }

    private static Measured months(double... values) {
        return new Measured(MONTHS, Series.of(values), Alignment.SUM);
    }

    private static Series values(Sheet sheet, String id) {
        return ((Computed) sheet.result(id)).values();
    }

    private static Graph graph(Map<String, String> texts) {
        return (Graph) Graph.of(formulas(texts));
    }

    private static Map<String, Formula> formulas(Map<String, String> texts) {
        return texts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> Formula.of(e.getValue()).orThrow()));
    }
}
