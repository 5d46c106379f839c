package org.waymark.analytics.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.analytics.expression.Derived.Kpi;

class UnitsTest {
    private static final Map<String, Kpi> KPIS = Map.of(
            "revenue", new Kpi(Dimension.of("EUR"), Grain.DAY),
            "refunds", new Kpi(Dimension.of("EUR"), Grain.DAY),
            "dollars", new Kpi(Dimension.of("USD"), Grain.DAY),
            "visitors", new Kpi(Dimension.of("visitor"), Grain.MONTH),
            "orders", new Kpi(Dimension.NONE, Grain.WEEK),
            "visits", new Kpi(Dimension.NONE, Grain.WEEK),
            "churn", new Kpi(Dimension.PERCENT, Grain.MONTH),
            "area", new Kpi(Dimension.of("m").times(Dimension.of("m")), Grain.MONTH),
            "turnover", new Kpi(Dimension.NONE, Grain.YEAR));

    @ParameterizedTest(name = "{0} is in {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    [revenue] - [refunds]                        | EUR
                    [revenue] / [visitors]                       | EUR/visitor
                    [revenue] / [visitors] * [visitors]          | EUR
                    1 / [visitors]                               | 1/visitor
                    [revenue] + 5                                | EUR
                    2 * [revenue]                                | EUR
                    100 * [revenue]                              | EUR
                    [orders] / [visits] * 100                    | %
                    100 * ([orders] / [visits])                  | %
                    [visitors] * [churn]                         | %·visitor
                    [visitors] * [churn] / 100                   | visitor
                    [visitors] * (0.01 * [churn])                | visitor
                    100 - [churn]                                | %
                    (1 - [churn] / 100) * 100                    | %
                    pctchange([revenue])                         | %
                    movavg([revenue], 3)                         | EUR
                    cumsum-in([revenue], year)                   | EUR
                    sqrt([area])                                 | m
                    [area] ^ 2                                   | m^4
                    [area] ^ 0.5                                 | m
                    [area] ^ -0.5                                | 1/m
                    ln([orders] / [visits])                      | ''
                    max([revenue], [refunds], 0)                 | EUR
                    if([churn] > 5, [revenue], 0)                | EUR
                    coalesce([revenue], [refunds])               | EUR
                    weighted([churn], [visitors], 3, [visitors]) | %
                    2 ^ [orders]                                 | ''
                    """)
    void theUnitFollowsFromThoseOfTheKpis(String text, String unit) {
        assertThat(check(text))
                .isInstanceOfSatisfying(
                        Dimension.class,
                        dimension -> assertThat(dimension.text()).isEqualTo(unit));
    }

    @ParameterizedTest(name = "{0}: {1} at {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    [revenue] + [churn]                     | DIFFERENT_UNITS | 10
                    [revenue] - [dollars]                   | DIFFERENT_UNITS | 10
                    [orders] - [visitors] * [churn]         | DIFFERENT_UNITS | 9
                    if([revenue] > [churn], 1, 2)           | DIFFERENT_UNITS | 13
                    if([churn] > 5, [revenue], [visitors])  | DIFFERENT_UNITS | 0
                    min([revenue], 0, [dollars])            | DIFFERENT_UNITS | 0
                    weighted([churn], [revenue], 3, [area]) | DIFFERENT_UNITS | 0
                    ln([revenue])                           | UNIT_NOT_WANTED | 3
                    exp([churn])                            | UNIT_NOT_WANTED | 4
                    2 ^ [visitors]                          | UNIT_NOT_WANTED | 4
                    [revenue] ^ [orders]                    | UNIT_NOT_WANTED | 0
                    sqrt([revenue])                         | NO_SUCH_UNIT    | 0
                    [revenue] ^ 1.5                         | NO_SUCH_UNIT    | 10
                    1 + [unheard-of]                        | UNKNOWN_KPI     | 4
                    2 * [turnover]                          | LONGER_PERIODS  | 4
                    """)
    void whatDoesNotFitTogetherIsAMistake(String text, Mistake.Kind kind, int at) {
        assertThat(check(text)).isInstanceOfSatisfying(Mistake.class, mistake -> {
            assertThat(mistake.kind()).isEqualTo(kind);
            assertThat(mistake.at()).isEqualTo(at);
        });
    }

    private static Derived check(String text) {
        return Derived.of(Formula.of(text).orThrow(), Grain.MONTH, KPIS);
    }
}
