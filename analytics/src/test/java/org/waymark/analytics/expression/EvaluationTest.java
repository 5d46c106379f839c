package org.waymark.analytics.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.waymark.analytics.Series;

class EvaluationTest {
    private static final double GAP = Double.NaN;
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);

    @Test
    void eachPeriodHasItsValueAndEachGapItsReason() {
        var computed = over(
                "[revenue] / [visitors]", Map.of("revenue", months(10, GAP, 30, 40), "visitors", months(2, 2, 0, 4)));

        assertThat(computed.values()).isEqualTo(Series.withGaps(5, GAP, GAP, 10));
        assertThat(why(computed, 1)).isEqualTo("NOT_MEASURED [revenue]");
        assertThat(why(computed, 2)).isEqualTo("DIVISION_BY_ZERO [revenue] / [visitors]");
    }

    @Test
    void looksBackAreGapsWhereTheyMeetOne() {
        var a = Map.of("a", months(1, 2, GAP, 4, 5, 6, 8));

        assertThat(over("lag([a])", a).values()).isEqualTo(Series.withGaps(GAP, 1, 2, GAP, 4, 5, 6));
        assertThat(over("delta([a], 2)", a).values()).isEqualTo(Series.withGaps(GAP, GAP, GAP, 2, GAP, 2, 3));
        assertThat(over("pctchange([a])", a).values())
                .isEqualTo(Series.withGaps(GAP, 100, GAP, GAP, 25, 20, 100 / 3.0));
        assertThat(over("movsum([a], 2)", a).values()).isEqualTo(Series.withGaps(GAP, 3, GAP, GAP, 9, 11, 14));
        assertThat(over("movavg([a], 3)", a).values()).isEqualTo(Series.withGaps(GAP, GAP, GAP, GAP, GAP, 5, 19 / 3.0));
    }

    @Test
    void aGapInALookBackSaysWhatIsMissing() {
        var a = Map.of("a", months(1, 0, GAP, 4));

        assertThat(why(over("1 + movsum(2 / [a], 2)", a), 0)).isEqualTo("TOO_EARLY movsum(2 / [a], 2)");
        assertThat(why(over("1 + movsum(2 / [a], 2)", a), 1)).isEqualTo("DIVISION_BY_ZERO 2 / [a]");
        assertThat(why(over("1 + movsum(2 / [a], 2)", a), 3)).isEqualTo("NOT_MEASURED [a]");
        assertThat(why(over("pctchange([a], 2)", Map.of("a", months(0, 1, 2))), 2))
                .isEqualTo("DIVISION_BY_ZERO pctchange([a], 2)");
    }

    @Test
    void aFallFromBelowZeroIsAFallInPercent() {
        assertThat(over("pctchange([a])", Map.of("a", months(-10, -15))).values())
                .isEqualTo(Series.withGaps(GAP, -50));
    }

    @Test
    void aMovingSumIsTheSumOfItsWindow() {
        var random = new Random(7);
        var values = random.doubles(500, -1e6, 1e6).toArray();
        for (int window : new int[] {1, 2, 7, 52, 400}) {
            var computed = over("movsum([a], %d)".formatted(window), Map.of("a", months(values)));

            for (int place = window - 1; place < values.length; place++) {
                var sum = new ExactSum();
                for (int at = place - window + 1; at <= place; at++) sum.add(values[at]);
                assertThat(computed.values().at(place)).isCloseTo(sum.total(), offset(1e-7));
            }
        }
    }

    @Test
    void oneHugeValueLeavesNoDustBehindInAMovingSum() {
        var computed = over("movsum([a], 2)", Map.of("a", months(0.1, 1e30, 0.1, 0.2, 0.3)));

        assertThat(computed.values().at(3)).isEqualTo(0.1 + 0.2);
    }

    @Test
    void runningSumsBeginAnewWithTheYearOrTheCycle() {
        var grid = new Grid(Grain.MONTH, LocalDate.of(2025, 11, 1), 5);
        var a = Map.of("a", new Measured(grid, Series.of(1, 2, 3, 4, 5), Alignment.SUM));
        var cycles = List.of(
                new Calendar.Span(LocalDate.of(2025, 11, 1), LocalDate.of(2025, 12, 31)),
                new Calendar.Span(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 31)));
        var calendar = new Calendar(Month.JANUARY, cycles);

        var year = (Computed) formula("cumsum-in([a], year)").over(grid, a, calendar);
        var cycle = (Computed) formula("cumsum-in([a], cycle)").over(grid, a, calendar);

        assertThat(year.values()).isEqualTo(Series.withGaps(GAP, GAP, 3, 7, 12));
        assertThat(why(year, 1)).isEqualTo("TOO_EARLY cumsum-in([a], year)");
        assertThat(cycle.values()).isEqualTo(Series.withGaps(1, 3, GAP, 4, 9));
        assertThat(why(cycle, 2)).isEqualTo("NO_CYCLE cumsum-in([a], cycle)");
    }

    @Test
    void aRunningSumWithAGapIsMissingUntilItBeginsAnew() {
        var grid = new Grid(Grain.QUARTER, LocalDate.of(2025, 4, 1), 6);
        var a = Map.of("a", new Measured(grid, Series.withGaps(1, GAP, 3, 4, 5, 6), Alignment.SUM));

        var computed = (Computed) formula("cumsum-in([a], year)").over(grid, a, new Calendar(Month.APRIL, List.of()));

        assertThat(computed.values()).isEqualTo(Series.withGaps(1, GAP, GAP, GAP, 5, 11));
        assertThat(why(computed, 3)).isEqualTo("NOT_MEASURED [a]");
    }

    @Test
    void weeksBecomeMonthsAsTheKpiOrTheFormulaSays() {
        // Mondays; the weeks that end in January are the first four, those in February the next four
        var weeks = new Grid(Grain.WEEK, LocalDate.of(2025, 12, 29), 8);
        var visits = new Measured(weeks, Series.withGaps(1, 2, 3, 4, 5, GAP, 7, 8), Alignment.SUM);
        var kpis = Map.of("visits", visits);
        var months = new Grid(Grain.MONTH, JANUARY, 3);

        assertThat(over("[visits]", months, kpis).values()).isEqualTo(Series.withGaps(10, GAP, GAP));
        assertThat(over("[visits:mean]", months, kpis).values()).isEqualTo(Series.withGaps(2.5, 20 / 3.0, GAP));
        assertThat(over("[visits:last]", months, kpis).values()).isEqualTo(Series.withGaps(4, 8, GAP));
        assertThat(why(over("[visits]", months, kpis), 1)).isEqualTo("PARTLY_MEASURED [visits]");
    }

    @Test
    void aSumNeedsThePeriodFromEndToEnd() {
        var days = new Grid(Grain.DAY, LocalDate.of(2026, 1, 2), 58);
        var kpis = Map.of("a", new Measured(days, Series.of(new double[58]), Alignment.SUM));

        var computed = over("[a]", new Grid(Grain.MONTH, JANUARY, 2), kpis);

        assertThat(computed.values()).isEqualTo(Series.withGaps(GAP, 0)); // the first of January is not there
    }

    @Test
    void longerPeriodsAreNeverCutIntoShorterOnes() {
        var year = Map.of("a", new Measured(new Grid(Grain.YEAR, JANUARY, 1), Series.of(1), Alignment.LAST));

        assertThatThrownBy(() -> over("[a]", new Grid(Grain.MONTH, JANUARY, 12), year))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tooManyPeriodsForSoLargeAFormulaAreRefusedBeforeTheyAreComputed() {
        var formula = formula("1" + "+1".repeat(249));

        assertThat(formula.over(new Grid(Grain.DAY, JANUARY, 4_009), Map.of(), Calendar.PLAIN))
                .isEqualTo(Mistake.of(Mistake.Kind.TOO_COSTLY, 0, 499, 4_009));
        assertThat(formula.over(new Grid(Grain.DAY, JANUARY, 4_008), Map.of(), Calendar.PLAIN))
                .isInstanceOf(Computed.class);
    }

    private static Computed over(String text, Map<String, Measured> kpis) {
        return over(text, kpis.values().iterator().next().grid(), kpis);
    }

    private static Computed over(String text, Grid grid, Map<String, Measured> kpis) {
        return (Computed) formula(text).over(grid, kpis, Calendar.PLAIN);
    }

    private static Measured months(double... values) {
        return new Measured(new Grid(Grain.MONTH, JANUARY, values.length), Series.withGaps(values), Alignment.SUM);
    }

    private static String why(Computed computed, int place) {
        var missing = computed.missing().get(place);
        return missing.why() + " " + Notation.text(missing.where());
    }

    private static Formula formula(String text) {
        return Formula.of(text).orThrow();
    }
}
