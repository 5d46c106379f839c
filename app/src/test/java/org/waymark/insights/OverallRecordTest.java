package org.waymark.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.insights.OverallRecord.Keeping;

class OverallRecordTest {
    @ParameterizedTest(name = "{1} of {0} within 95 %: {2}")
    @CsvSource({
        "0, 0, HELD",
        "10, 9, HELD", // 95 % of ten cannot be hit better
        "400, 380, HELD",
        "400, 372, HELD", // two standard errors are 8.7 values
        "400, 371, TOO_NARROW",
        "400, 389, TOO_WIDE",
        "4000, 3760, TOO_NARROW",
    })
    void rangesAreCalledWrongOnceChanceCannotExplainIt(int outcomes, int within95, Keeping keeping) {
        assertThat(new OverallRecord(outcomes, 0, within95, null, List.of()).keeping())
                .isEqualTo(keeping);
    }

    @Test
    void moreCannotLieInTheNarrowRangeThanInTheWideOne() {
        assertThatThrownBy(() -> new OverallRecord(10, 9, 8, null, List.of()))
                .hasMessageContaining("8 cannot lie within 95% and 9 within 80%");
    }
}
