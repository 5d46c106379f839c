package org.waymark.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetentionTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 26, 2, 15);

    @Test
    void ofAYearOfNightsTheLastDaysWeeksAndMonthsAreKept() {
        var nights = new ArrayList<LocalDateTime>();
        for (int day = 0; day < 365; day++) nights.add(NOW.minusDays(day));

        var kept = new Retention(3, 3, 3).kept(nights);

        assertThat(kept)
                .containsExactlyInAnyOrder(
                        NOW,
                        NOW.minusDays(1),
                        NOW.minusDays(2),
                        LocalDateTime.of(2026, 11, 22, 2, 15), // Sundays end weeks
                        LocalDateTime.of(2026, 11, 15, 2, 15),
                        LocalDateTime.of(2026, 10, 31, 2, 15),
                        LocalDateTime.of(2026, 9, 30, 2, 15));
    }

    @Test
    void gapsDoNotCostABackup() {
        var few = List.of(NOW.minusYears(2), NOW.minusYears(1), NOW.minusDays(40));

        assertThat(new Retention(7, 0, 0).kept(few)).containsExactlyInAnyOrderElementsOf(few);
    }

    @Test
    void ofADayTheNewestIsKept() {
        assertThat(new Retention(1, 1, 1).kept(List.of(NOW, NOW.minusHours(1)))).containsExactly(NOW);
    }
}
