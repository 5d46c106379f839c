package org.waymark.evidence.expressions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.analytics.expression.Formula;
import org.waymark.evidence.Line;

class ExpressionsTopicTest {
    @Test
    void theLanguageStandsASmallSiege() {
        var lines = new ExpressionsTopic(5_000).run(Path.of("nowhere"));

        assertThat(lines)
                .hasSize(10)
                .filteredOn(line -> !line.isSpeed())
                .hasSize(8)
                .allSatisfy(line -> assertThat(line.holds())
                        .as(line.what() + " " + line.ours())
                        .isTrue());
        assertThat(lines.stream()
                        .filter(line -> line.what().startsWith("share"))
                        .mapToDouble(Line::ours))
                .allMatch(share -> share > 0.01);
    }

    @Test
    void fiftyDigitsAgreeWithTheTables() { // Abramowitz and Stegun, tables 1.1 and 4.2
        assertThat(BigFunctions.exp(BigDecimal.ONE).toPlainString())
                .startsWith("2.71828182845904523536028747135266249775724709");
        assertThat(BigFunctions.ln(BigDecimal.TEN).toPlainString())
                .startsWith("2.30258509299404568401799145468436420760110148");
        assertThat(BigFunctions.ln(new BigDecimal("1e-30")).doubleValue()).isCloseTo(-69.07755278982137, offset(1e-13));
    }

    @Test
    void whereAJumpIsNearerThanRoundingNothingIsCompared() {
        var formula = Formula.of("if([a] * 1.1 > [b], 1, 2)").orThrow();
        var exactly = new ExactEvaluation(Map.of("a", new double[] {1, 2}, "b", new double[] {1.1, 2}));

        assertThatThrownBy(() -> exactly.at(formula.expression(), 0)).isInstanceOf(ExactEvaluation.Delicate.class);
        assertThat(exactly.at(formula.expression(), 1).orElseThrow().value()).isEqualTo(BigDecimal.ONE);
    }
}
