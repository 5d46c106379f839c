package org.waymark.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.Program;
import org.waymark.TestDatabase;
import org.waymark.insights.ImpactStudy;
import org.waymark.insights.Verdict;
import org.waymark.insights.Way;

/** The demo world tells its story on whatever day it is loaded: early and late in a quarter, in two different ones. */
class DemoDaysTest {
    private static final String TURNOVER = "Voluntary turnover";

    @ParameterizedTest
    @ValueSource(strings = {"2026-04-02", "2026-06-29", "2026-11-26"})
    void theStoryStaysTrue(String day) {
        try (var program = Program.start(TestDatabase.SQLITE.settings("day" + day))) {
            program.clock().set(Instant.parse(day + "T09:00:00Z"));

            var halden = Halden.loadedIn(program);

            assertThat(halden.reading(TURNOVER).verdict())
                    .isInstanceOfSatisfying(
                            Verdict.Moved.class,
                            moved -> assertThat(moved.way()).isEqualTo(Way.DOWN));
            assertThat(halden.study("Listen before people leave", TURNOVER).verdict())
                    .isEqualTo(ImpactStudy.Verdict.VERY_LIKELY);
            assertThat(halden.study("Make Halden a place people choose to stay", TURNOVER))
                    .satisfies(study -> {
                        assertThat(study.verdict()).isEqualTo(ImpactStudy.Verdict.TOO_EARLY);
                        assertThat(study.lookAgainOn()).isAfter(LocalDate.parse(day));
                    });
            assertThat(halden.reading(TURNOVER).detail().drivers()).isNotNull();
            assertThat(halden.reading(TURNOVER).detail().related()).isNotEmpty();
            assertThat(halden.texts("select distinct kind from signal where closed_at is null and workspace_id = ?"))
                    .contains("SPIKE", "SHIFT", "SILENCE", "FROZEN", "IMPOSSIBLE");
            assertThat(halden.numbers("select count(*) from kpi_reading where verdict = 'STEADY' and workspace_id = ?")
                            .getFirst())
                    .isGreaterThanOrEqualTo(15);
        }
    }
}
