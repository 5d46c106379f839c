package org.waymark.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.analytics.expression.Calendar;
import org.waymark.analytics.expression.Formula;
import org.waymark.analytics.expression.Graph;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Metric;
import org.waymark.measure.Aggregation;
import org.waymark.measure.Cadence;
import org.waymark.measure.Direction;
import org.waymark.measure.Period;
import org.waymark.measure.Unit;

/** Today is 19 May 2026. */
class RecalculationTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 19);
    private static final List<String> FORMS = List.of(
            "%s + %s",
            "%s - %s",
            "%s / %s",
            "%s * 2 - lag(%s)",
            "movsum(%s, 3) + %s",
            "coalesce(%s, %s)",
            "cumsum-in(%s, year) + %s",
            "delta(%s, 2) + cumsum-in(%s, cycle)",
            "weighted(%s, 2, %s, 3)");

    /** A few KPIs that people measure, and others above them, each made of two below it. */
    private static final class Forest {
        private final Random random;
        private final List<Kpi.Id> kpis = new ArrayList<>();
        private final Map<Kpi.Id, Metric> metrics = new HashMap<>();
        private final Map<String, Formula> formulas = new HashMap<>();
        private final Map<Kpi.Id, Map<LocalDate, Double>> entered = new LinkedHashMap<>();

        Forest(long seed) {
            random = new Random(seed);
            for (int leaf = 0; leaf < 4; leaf++) entered.put(add(Cadence.values()[random.nextInt(3)]), new HashMap<>());
            for (int above = 0; above < 8; above++) {
                var one = kpis.get(random.nextInt(kpis.size()));
                var other = kpis.get(random.nextInt(kpis.size()));
                var cadence = coarser(cadence(one), cadence(other));
                formulas.put(
                        add(cadence).value().toString(),
                        Formula.of(FORMS.get(random.nextInt(FORMS.size())).formatted(ref(one), ref(other)))
                                .orThrow());
            }
            for (int value = 0; value < 30; value++) edit();
        }

        private Kpi.Id add(Cadence cadence) {
            var id = new Kpi.Id(new UUID(random.nextLong(), random.nextLong()));
            var usual = Aggregation.values()[random.nextInt(3)];
            kpis.add(id);
            metrics.put(id, new Metric(new Unit(Unit.Kind.COUNT, "", 1), Direction.HIGHER, usual, cadence, 5));
            return id;
        }

        private Cadence cadence(Kpi.Id kpi) {
            return metrics.get(kpi).cadence();
        }

        private Cadence coarser(Cadence one, Cadence other) {
            var longest = one.compareTo(other) > 0 ? one : other;
            boolean more = longest.compareTo(Cadence.QUARTERLY) < 0 && random.nextInt(3) == 0;
            return more ? Cadence.values()[longest.ordinal() + 1] : longest;
        }

        private static String ref(Kpi.Id kpi) {
            return "[" + kpi.value() + "]";
        }

        /** Enters, restates or takes away the value of a period of the last half year. */
        Map<Kpi.Id, Period> edit() {
            var leaf = kpis.get(random.nextInt(entered.size()));
            var day =
                    cadence(leaf).periodOf(TODAY.minusDays(random.nextInt(180))).end();
            if (random.nextInt(4) == 0) entered.get(leaf).remove(day);
            else entered.get(leaf).put(day, (double) random.nextInt(-5, 50));
            return Map.of(leaf, new Period(day, day));
        }

        Recalculation recalculation() {
            var cycles = List.of(
                    new Calendar.Span(LocalDate.of(2025, 12, 10), LocalDate.of(2026, 3, 9)),
                    new Calendar.Span(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 6, 9)));
            var calendar = new Calendar(java.time.Month.FEBRUARY, cycles);
            return new Recalculation((Graph) Graph.of(formulas), metrics, calendar, TODAY);
        }

        void enter(Ledger ledger) {
            entered.forEach((kpi, values) -> {
                ledger.of(kpi).clear();
                values.forEach((day, value) -> ledger.put(kpi, day, new Ledger.Entry(value, null, false)));
            });
        }

        Ledger fromScratch() {
            var ledger = new Ledger();
            enter(ledger);
            var anew = new HashMap<Kpi.Id, Period>();
            formulas.keySet().forEach(id -> anew.put(Operand.of(id).kpi(), new Period(TODAY.minusYears(1), TODAY)));
            compute(ledger, Map.of(), anew);
            return ledger;
        }

        void compute(Ledger ledger, Map<Kpi.Id, Period> changed, Map<Kpi.Id, Period> anew) {
            var how = recalculation();
            how.stale(changed, anew).forEach((kpi, days) -> ledger.replace(how.computed(kpi, days, ledger)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void whatIsPutRightAfterAnEditIsWhatOneWouldComputeFromScratch(int block) {
        for (int seed = block * 25; seed < block * 25 + 25; seed++) {
            var forest = new Forest(seed);
            var kept = forest.fromScratch();
            for (int edit = 0; edit < 12; edit++) {
                var changed = forest.edit();
                forest.enter(kept);
                forest.compute(kept, changed, Map.of());
                var anew = forest.fromScratch();
                for (var kpi : forest.kpis)
                    assertThat(kept.of(kpi)).as("seed %d, edit %d", seed, edit).isEqualTo(anew.of(kpi));
            }
        }
    }

    @Test
    void onlyThePeriodsConcernedAreComputedAgain() {
        var forest = new Forest(1);
        var leaf = forest.add(Cadence.MONTHLY);
        var sum = forest.add(Cadence.MONTHLY);
        var before = forest.add(Cadence.MONTHLY);
        forest.formulas.put(
                sum.value().toString(), Formula.of(Forest.ref(leaf) + " * 2").orThrow());
        forest.formulas.put(
                before.value().toString(),
                Formula.of("lag(" + Forest.ref(sum) + ", 2)").orThrow());
        var february = LocalDate.of(2026, 2, 28);

        var stale = forest.recalculation().stale(Map.of(leaf, new Period(february, february)), Map.of());

        assertThat(stale)
                .containsExactly(
                        Map.entry(sum, new Period(february, february)),
                        Map.entry(before, new Period(february, LocalDate.of(2026, 4, 30))));
    }
}
