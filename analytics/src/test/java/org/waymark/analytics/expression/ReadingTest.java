package org.waymark.analytics.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {
    private static final Map<Phrase, String> ENGLISH = english();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    [revenue] / [visitors]                  | Revenue per Visitors
                    ([revenue] - [refunds]) / [visitors]    | (Revenue minus Refunds) per Visitors
                    [revenue] / ([visitors] + 1)            | Revenue divided by (Visitors plus 1)
                    [refunds] / [revenue] * 100             | Refunds in percent of Revenue
                    [visitors] * -[revenue]                 | Visitors times minus Revenue
                    [a] - ([b] - [c])                       | A minus (B minus C)
                    [a] ^ 2                                 | A to the power of 2
                    max([a], [b], [c] + 1)                  | the greatest of A, B and (C plus 1)
                    weighted([a], [b], [c], 2)              | the average of A and C, weighted by B and 2
                    if([a] > 3 and not [b] < 1, [a], 0)     | A if (A is more than 3) and (not (B is less than 1)), otherwise 0
                    movavg([a] / [b], 3)                    | the mean of (A per B) over 3 periods
                    lag([a:sum])                            | the total of A, 1 periods before
                    cumsum-in([a], cycle)                   | A since the cycle began
                    round([a])                              | A rounded to 0 digits
                    coalesce([a], 0)                        | the first known of A and 0
                    """)
    void aFormulaIsReadOut(String text, String words) {
        assertThat(new Reading(ReadingTest::name, ReadingTest::say).of(expression(text)))
                .isEqualTo(words);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    ([revenue] - [refunds]) / [visitors] * 100 | (**Revenue** − **Refunds**) ÷ **Visitors** × 100
                    -[a] ^ 2                                   | −**A**^2
                    min([a], [b_c])                            | min(**A**, **B\\_c**)
                    """)
    void markdownNamesTheKpis(String text, String markdown) {
        assertThat(Typeset.markdown(expression(text), ReadingTest::name)).isEqualTo(markdown);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '~', textBlock = """
                    ([revenue] - [b]) / [c] * 100    ~ \\frac{\\text{Revenue} - \\text{B}}{\\text{C}} \\cdot 100
                    [a] / ([b] / [c])                ~ \\frac{\\text{A}}{\\frac{\\text{B}}{\\text{C}}}
                    ([a] / [b]) ^ 2                  ~ \\left(\\frac{\\text{A}}{\\text{B}}\\right)^{2}
                    [a] - ([b] - 1e-7)               ~ \\text{A} - \\left(\\text{B} - 1.0 \\cdot 10^{-7}\\right)
                    sqrt(abs([a_b]))                 ~ \\sqrt{\\left|\\text{A\\_b}\\right|}
                    movavg([a], 3)                   ~ \\operatorname{movavg}_{3}\\left(\\text{A}\\right)
                    max([a], exp(2))                 ~ \\max\\left(\\text{A}, e^{2}\\right)
                    if([a] <= 1 or [a] <> 2, 1, 2)   ~ \\begin{cases} 1 & \\text{A} \\le 1 \\lor \\text{A} \\ne 2 \\\\ 2 & \\lnot (\\text{A} \\le 1 \\lor \\text{A} \\ne 2) \\end{cases}
                    """)
    void latexSetsFractionsAndRoots(String text, String latex) {
        assertThat(Typeset.latex(expression(text), ReadingTest::name)).isEqualTo(latex);
    }

    private static Expression expression(String text) {
        return Formula.of(text).orThrow().expression();
    }

    private static String name(String id) {
        return id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
    }

    private static String say(Phrase phrase, List<String> parts) {
        return MessageFormat.format(ENGLISH.getOrDefault(phrase, phrase.name() + "?"), parts.toArray());
    }

    private static Map<Phrase, String> english() {
        var english = new EnumMap<Phrase, String>(Phrase.class);
        english.put(Phrase.PLUS, "{0} plus {1}");
        english.put(Phrase.MINUS, "{0} minus {1}");
        english.put(Phrase.TIMES, "{0} times {1}");
        english.put(Phrase.PER, "{0} per {1}");
        english.put(Phrase.DIVIDED_BY, "{0} divided by {1}");
        english.put(Phrase.IN_PERCENT_OF, "{0} in percent of {1}");
        english.put(Phrase.TO_THE_POWER_OF, "{0} to the power of {1}");
        english.put(Phrase.NEGATIVE, "minus {0}");
        english.put(Phrase.LESS, "{0} is less than {1}");
        english.put(Phrase.MORE, "{0} is more than {1}");
        english.put(Phrase.AND, "{0} and {1}");
        english.put(Phrase.NOT, "not {0}");
        english.put(Phrase.IF, "{1} if {0}, otherwise {2}");
        english.put(Phrase.MAX, "the greatest of {0}");
        english.put(Phrase.ROUND, "{0} rounded to {1} digits");
        english.put(Phrase.COALESCE, "the first known of {0}");
        english.put(Phrase.WEIGHTED, "the average of {0}, weighted by {1}");
        english.put(Phrase.LAG, "{0}, {1} periods before");
        english.put(Phrase.MOVING_AVERAGE, "the mean of {0} over {1} periods");
        english.put(Phrase.SINCE_CYCLE, "{0} since the cycle began");
        english.put(Phrase.TOTALLED, "the total of {0}");
        english.put(Phrase.LIST, "{0}, {1}");
        english.put(Phrase.LIST_END, "{0} and {1}");
        english.put(Phrase.GROUP, "({0})");
        return english;
    }
}
