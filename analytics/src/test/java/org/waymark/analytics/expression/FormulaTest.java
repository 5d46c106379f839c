package org.waymark.analytics.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.analytics.expression.Mistake.Kind;

class FormulaTest {
    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    1 + 2 * 3                         | 7
                    (1 + 2) * 3                       | 9
                    7 - 2 - 1                         | 4
                    8 / 4 / 2                         | 1
                    2 ^ 3 ^ 2                         | 512
                    -2 ^ 2                            | -4
                    2 ^ -1                            | 0.5
                    4 ^ 0.5                           | 2
                    2 * -3                            | -6
                    --3                               | 3
                    1.5e3 + .5                        | 1500.5
                    7 × 6 ÷ 2 − 1                     | 20
                    min(3, 1, 2)                      | 1
                    MAX(3; 1; 2)                      | 3
                    sum(1, 2, 3)                      | 6
                    avg(1, 2, 6)                      | 3
                    abs(-4)                           | 4
                    round(2.5)                        | 3
                    round(-2.5)                       | -3
                    round(1.005, 2)                   | 1.01
                    round(1234, -2)                   | 1200
                    round(676522666.8944999, 3)       | 676522666.894
                    round(3e15 + 0.5)                 | 3000000000000001
                    sqrt(16)                          | 4
                    ln(exp(2))                        | 2
                    coalesce(1 / 0, 5)                | 5
                    weighted(10, 1, 20, 3)            | 17.5
                    if(1 < 2, 10, 20)                 | 10
                    if(2 <= 1, 10, 20)                | 20
                    if(0.1 + 0.2 = 0.3, 1, 0)         | 1
                    if(0.1 + 0.2 > 0.3, 1, 0)         | 0
                    if(0.1 + 0.2 >= 0.3, 1, 0)        | 1
                    if(1 <> 1, 1, 0)                  | 0
                    if(1 != 2, 1, 0)                  | 1
                    if(not 1 > 2 and 2 == 2, 1, 0)    | 1
                    if(1 > 2 or 3 ≥ 2 and 2 ≤ 1, 1, 0)| 0
                    """)
    void aFormulaOfNumbersHasAValue(String text, double value) {
        assertThat(formula(text).at()).isEqualTo(new Value.Known(value));
    }

    @ParameterizedTest(name = "{0}: {1} at {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    ''                          | EMPTY               | 0
                    '   '                       | EMPTY               | 0
                    1 +                         | UNFINISHED          | 3
                    (1                          | UNFINISHED          | 2
                    min(1, 2                    | UNFINISHED          | 8
                    1 + )                       | UNEXPECTED          | 4
                    1 2                         | UNEXPECTED          | 2
                    1 + * 2                     | UNEXPECTED          | 4
                    [a] [b]                     | UNEXPECTED          | 4
                    [a:total]                   | UNEXPECTED          | 3
                    cumsum-in([a], month)       | UNEXPECTED          | 15
                    1 # 2                       | STRANGE_SIGN        | 2
                    1 ! 2                       | STRANGE_SIGN        | 2
                    1.2.3                       | UNEXPECTED          | 3
                    1e                          | BAD_NUMBER          | 0
                    1e999                       | BAD_NUMBER          | 0
                    .                           | BAD_NUMBER          | 0
                    []                          | BAD_REFERENCE       | 0
                    [a b]                       | BAD_REFERENCE       | 0
                    2 * [a                      | BAD_REFERENCE       | 4
                    kpi("                       | BAD_REFERENCE       | 4
                    kpi("")                     | BAD_REFERENCE       | 4
                    kpi(“a                      | BAD_REFERENCE       | 4
                    exec(1)                     | UNKNOWN_FUNCTION    | 0
                    FACT(3000000)               | UNKNOWN_FUNCTION    | 0
                    revenue                     | UNFINISHED          | 7
                    min()                       | WRONG_ARGUMENTS     | 0
                    sqrt(1, 2)                  | WRONG_ARGUMENTS     | 0
                    if(1 < 2, 1)                | WRONG_ARGUMENTS     | 0
                    weighted(1, 2, 3)           | WRONG_ARGUMENTS     | 0
                    movavg([a])                 | WRONG_ARGUMENTS     | 0
                    1 + (2 < 3)                 | NUMBER_WANTED       | 7
                    1 < 2                       | NUMBER_WANTED       | 2
                    1 < 2 < 3                   | NUMBER_WANTED       | 2
                    if(1, 2, 3)                 | TRUTH_WANTED        | 3
                    if(1 and 2 < 3, 2, 3)       | TRUTH_WANTED        | 3
                    if(not 1, 2, 3)             | TRUTH_WANTED        | 7
                    lag([a], 0)                 | WHOLE_NUMBER_WANTED | 9
                    lag([a], 401)               | WHOLE_NUMBER_WANTED | 9
                    lag([a], 1.5)               | WHOLE_NUMBER_WANTED | 9
                    movavg([a], [b])            | WHOLE_NUMBER_WANTED | 12
                    round([a], 13)              | WHOLE_NUMBER_WANTED | 11
                    9^99999999                  | EXPONENT_TOO_LARGE  | 2
                    9^-11                       | EXPONENT_TOO_LARGE  | 2
                    """)
    void whatIsNoFormulaSaysWhereAndWhy(String text, Kind kind, int at) {
        assertThat(Formula.of(text)).isInstanceOfSatisfying(Mistake.class, mistake -> {
            assertThat(mistake.kind()).isEqualTo(kind);
            assertThat(mistake.at()).isEqualTo(at);
        });
    }

    @Test
    void sizesAreLimited() {
        assertThat(kind("1" + " ".repeat(2_000))).isEqualTo(Kind.TOO_LONG);
        assertThat(kind("(".repeat(64) + "1" + ")".repeat(64))).isEqualTo(Kind.TOO_DEEP);
        assertThat(kind("-".repeat(64) + "1")).isEqualTo(Kind.TOO_DEEP);
        assertThat(kind("2" + "^2".repeat(64))).isEqualTo(Kind.TOO_DEEP);
        assertThat(kind("1" + "+1".repeat(250))).isEqualTo(Kind.TOO_MANY_NODES);
        assertThat(kind("[a]" + "+[a]".repeat(200))).isEqualTo(Kind.TOO_MANY_REFERENCES);
    }

    @Test
    void aLongSumIsNotDeep() {
        assertThat(formula("1" + "+1".repeat(249)).at()).isEqualTo(new Value.Known(250));
        assertThat(formula("(".repeat(63) + "1" + ")".repeat(63)).at()).isEqualTo(new Value.Known(1));
    }

    @Test
    void whatIsKeptCanBeReadThoughItBecameLonger() {
        var numbers = formula("min(" + "1e14,".repeat(300) + "1)");
        var ids = formula("[a]" + "+[b]".repeat(150)).renamed(id -> id.repeat(36));

        assertThat(numbers.text().length()).isGreaterThan(Limits.LENGTH);
        assertThat(Formula.kept(numbers.text()).text()).isEqualTo(numbers.text());
        assertThat(Formula.kept(ids.text()).text()).isEqualTo(ids.text());
        assertThatThrownBy(() -> Formula.kept("1" + " ".repeat(Limits.KEPT))).hasMessageContaining("TOO_LONG");
    }

    @Test
    void aMistakeNamesWhatItIsAbout() {
        assertThat(Formula.of("exec(1)")).isEqualTo(Mistake.of(Kind.UNKNOWN_FUNCTION, 0, "exec"));
        assertThat(Formula.of("lag([a], 500)")).isEqualTo(Mistake.of(Kind.WHOLE_NUMBER_WANTED, 9, "lag", 1, 400));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    (([a]) + (([b])))            | [a] + [b]
                    [a]-([b]-[c])                | [a] - ([b] - [c])
                    ([a]-[b])-[c]                | [a] - [b] - [c]
                    [a]/([b]*[c])                | [a] / ([b] * [c])
                    ([a]^2)^3                    | ([a]^2)^3
                    [a]^(2^3)                    | [a]^2^3
                    (-[a])^2                     | (-[a])^2
                    -([a]^2)                     | -[a]^2
                    [a] * (-[b])                 | [a] * -[b]
                    -([a] + [b])                 | -([a] + [b])
                    [a]^-2                       | [a]^-2
                    LAG([a])                     | lag([a], 1)
                    [a:SUM] + kpi("a")           | [a:sum] + [a]
                    kpi("with blank", mean)      | kpi("with blank", mean)
                    kpi(“with blank”, mean)      | kpi("with blank", mean)
                    kpi(„with blank“) - 1        | kpi("with blank") - 1
                    kpi(”with blank”) - 1        | kpi("with blank") - 1
                    kpi(“with blank") - 1        | kpi("with blank") - 1
                    kpi("the “best” one")        | kpi("the “best” one")
                    Cumsum-In([a], Year)         | cumsum-in([a], year)
                    if(not([a]<1 or [b]>2),1,2)  | if(not ([a] < 1 or [b] > 2), 1, 2)
                    if((not [a]<1) or [b]>2,1,2) | if(not [a] < 1 or [b] > 2, 1, 2)
                    0.1 + 100 + 1e20             | 0.1 + 100 + 1.0E20
                    [größe-2.x_1]                | [größe-2.x_1]
                    """)
    void aFormulaIsKeptInOneWayOfWriting(String text, String kept) {
        assertThat(formula(text).text()).isEqualTo(kept);
        assertThat(formula(kept).text()).isEqualTo(kept);
    }

    @Test
    void referencesAndLeavesAreListedOnceEach() {
        var formula = formula("[b] * [a] + lag([b], 2) - [b] / lag([b],2) + [a:sum]");

        assertThat(formula.references()).containsExactly("a", "b");
        assertThat(formula.leaves().stream().map(Notation::text))
                .containsExactly("[b]", "[a]", "lag([b], 2)", "[a:sum]");
    }

    @ParameterizedTest(name = "{0}: {1} in {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    1 / 0                          | DIVISION_BY_ZERO          | 1 / 0
                    0 / 0 + 1                      | DIVISION_BY_ZERO          | 0 / 0
                    0 ^ -1                         | DIVISION_BY_ZERO          | 0^-1
                    weighted(1, 1, 2, -1)          | DIVISION_BY_ZERO          | weighted(1, 1, 2, -1)
                    sqrt(-1)                       | ROOT_OF_NEGATIVE          | sqrt(-1)
                    (-8) ^ 0.5                     | ROOT_OF_NEGATIVE          | (-8)^0.5
                    2 * ln(0)                      | LOGARITHM_OF_ZERO_OR_LESS | ln(0)
                    ln(-1)                         | LOGARITHM_OF_ZERO_OR_LESS | ln(-1)
                    2 ^ (5 + 6)                    | EXPONENT_TOO_LARGE        | 2^(5 + 6)
                    exp(1000)                      | TOO_LARGE                 | exp(1000)
                    1e300 * 1e300                  | TOO_LARGE                 | 1.0E300 * 1.0E300
                    if(1 / 0 > 1, 1, 2)            | DIVISION_BY_ZERO          | 1 / 0
                    coalesce(1 / 0, sqrt(-1))      | DIVISION_BY_ZERO          | 1 / 0
                    max(1, sqrt(-1), 1 / 0)        | ROOT_OF_NEGATIVE          | sqrt(-1)
                    """)
    void whatIsNoNumberIsMissingWithItsReason(String text, Why why, String where) {
        assertThat(formula(text).at()).isInstanceOfSatisfying(Missing.class, missing -> {
            assertThat(missing.why()).isEqualTo(why);
            assertThat(Notation.text(missing.where())).isEqualTo(where);
        });
    }

    @Test
    void missingStopsWhereTheValueIsNotNeeded() {
        assertThat(formula("if([a] = 0, 0, [b] / [a])").at(0, 5)).isEqualTo(new Value.Known(0));
        assertThat(formula("if([a] <> 0 and [b] / [a] > 2, 1, 0)").at(0, 5)).isEqualTo(new Value.Known(0));
        assertThat(formula("if([a] = 0 or [b] / [a] > 2, 1, 0)").at(0, 5)).isEqualTo(new Value.Known(1));
        assertThat(formula("coalesce([b] / [a], -1)").at(5, 0)).isEqualTo(new Value.Known(-1));
    }

    @Test
    void sumsKeepWhatRoundingLoses() {
        var tenths = IntStream.range(0, 10).mapToObj(_ -> "0.1").collect(Collectors.joining(","));

        assertThat(formula("sum(" + tenths + ")").at()).isEqualTo(new Value.Known(1));
        assertThat(formula("sum(1, 1e100, 1, -1e100)").at()).isEqualTo(new Value.Known(2));
    }

    @Test
    void pointsThatDoNotFitAreRefused() {
        var formula = formula("[a] + [b]");

        assertThatThrownBy(() -> formula.at(1)).hasMessageContaining("1 values do not fit 2 leaves");
        assertThatThrownBy(() -> formula.at(1, Double.NaN)).hasMessageContaining("NaN");
        assertThat(formula.at(new double[] {1, 2}, 0)).isEqualTo(3);
        assertThat(formula("1 / [a]").at(new double[] {0}, -7)).isEqualTo(-7);
    }

    private static Formula formula(String text) {
        return Formula.of(text).orThrow();
    }

    private static Kind kind(String text) {
        return ((Mistake) Formula.of(text)).kind();
    }
}
