package org.waymark.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
    @ParameterizedTest(name = "quiet from {0} to {1}: a letter of {2} goes at {3}")
    @CsvSource({
        "20:00, 07:00, 2026-05-19T10:00:00Z, 2026-05-19T10:00:00Z",
        "20:00, 07:00, 2026-05-19T18:30:00Z, 2026-05-20T05:00:00Z", // 20:30 in Copenhagen
        "20:00, 07:00, 2026-05-20T01:00:00Z, 2026-05-20T05:00:00Z",
        "20:00, 07:00, 2026-05-20T05:00:00Z, 2026-05-20T05:00:00Z", // their end is not quiet any more
        "12:00, 13:00, 2026-05-19T10:15:00Z, 2026-05-19T11:00:00Z",
        "20:00, 07:00, 2026-10-24T23:00:00Z, 2026-10-25T06:00:00Z", // the night in which the clock goes back
    })
    void lettersWaitUntilTheEndOfQuietHours(LocalTime from, LocalTime to, Instant told, Instant sent) {
        assertThat(new QuietHours(from, to).endAfter(told, ZoneId.of("Europe/Copenhagen")))
                .isEqualTo(sent);
    }
}
