package org.waymark.web.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.notifications.Letter.Line;
import org.waymark.notifications.Reason;
import org.waymark.platform.Messages;
import org.waymark.web.layout.Words;

class NewsWritingTest {
    private final Words words = Words.of(new Messages(), ZoneOffset.UTC, Instant.EPOCH);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.28 | 0.45  | AT_RISK | AT_RISK   | From 28% to 45%, at risk",
                "0.28 | 0.45  | AT_RISK | ON_TRACK  | From 28% to 45%, from at risk to on track",
                "0.33 | 0.333 | AT_RISK | OFF_TRACK | 33%, from at risk to off track",
                "     | 0.45  |         | ON_TRACK  | 45%, on track",
            })
    void whatMovedIsToldFromWhereItStoodUnlessItStandsThereStill(
            String before, String now, String statusBefore, String status, String sentence) {
        var data = Map.of(
                "before",
                before == null ? "" : before,
                "now",
                now,
                "statusBefore",
                statusBefore == null ? "" : statusBefore,
                "status",
                status);
        var line = new Line(Reason.MOVED, "moved", "key-result", UUID.randomUUID(), null, "Talks held", data);

        assertThat(NewsWriting.sentence(line, words)).isEqualTo(sentence);
    }
}
