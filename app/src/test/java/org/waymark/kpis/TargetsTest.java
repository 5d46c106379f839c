package org.waymark.kpis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.measure.Direction;
import org.waymark.platform.Refused.Problem;

class TargetsTest {
    private static final LocalDate JANUARY = LocalDate.parse("2026-01-01");
    private static final LocalDate APRIL = LocalDate.parse("2026-04-01");
    private static final LocalDate JULY = LocalDate.parse("2026-07-01");

    @Test
    void aTargetHoldsFromItsDayUntilTheNextOne() {
        var targets = new Targets(List.of(
                new DatedTarget(JULY, null, null),
                new DatedTarget(APRIL, 10.0, 12.0),
                new DatedTarget(JANUARY, null, 15.0)));

        assertThat(targets.on(JANUARY.minusDays(1))).isEmpty();
        assertThat(targets.on(JANUARY)).contains(new KpiTarget.AtMost(15));
        assertThat(targets.on(APRIL.minusDays(1))).contains(new KpiTarget.AtMost(15));
        assertThat(targets.on(APRIL)).contains(new KpiTarget.Between(10, 12));
        assertThat(targets.on(JULY)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: from {1} to {2} is refused at {3}")
    @CsvSource({
        "HIGHER,     , 5  , low",
        "LOWER,     5,    , high",
        "BAND,      5,    , high",
        "BAND,       , 5  , low",
        "BAND,      7, 5  , high",
        "HIGHER,    5, 7  , high", // what should rise is never too high
        "LOWER,     0, 5  , low",
        "HIGHER,  NaN,    , low",
        "LOWER,      , 1e19, high",
        "LOWER,      , Infinity, high",
    })
    void aTargetThatContradictsItsKpiIsRefused(Direction direction, Double low, Double high, String field) {
        assertThat(Targets.problems(List.of(new DatedTarget(JANUARY, low, high)), direction))
                .extracting(Problem::field)
                .containsExactly("targets[0]." + field);
    }

    @ParameterizedTest
    @CsvSource({"HIGHER, 5, ", "LOWER, , 5", "BAND, 5, 5", "BAND, , ", "HIGHER, , "})
    void aTargetThatFitsItsKpiIsTaken(Direction direction, Double low, Double high) {
        assertThat(Targets.problems(List.of(new DatedTarget(JANUARY, low, high)), direction))
                .isEmpty();
    }

    @Test
    void twoTargetsFromTheSameDayAndAbsurdDaysAreRefused() {
        var wished = List.of(
                new DatedTarget(JANUARY, 1.0, null),
                new DatedTarget(JANUARY, 2.0, null),
                new DatedTarget(LocalDate.of(20266, 1, 1), 3.0, null));

        assertThat(Targets.problems(wished, Direction.HIGHER))
                .extracting(Problem::field)
                .containsExactly("targets[1].fromDay", "targets[2].fromDay");
    }

    @Test
    void moreTargetsThanAnybodySetsAreRefused() {
        var wished = IntStream.range(0, 521)
                .mapToObj(i -> new DatedTarget(JANUARY.plusDays(i), 1.0, null))
                .toList();

        assertThat(Targets.problems(wished, Direction.HIGHER))
                .extracting(Problem::field)
                .containsExactly("targets");
    }
}
