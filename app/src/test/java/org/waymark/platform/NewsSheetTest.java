package org.waymark.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NewsSheetTest {
    private static final UUID NODE = UUID.fromString("01965c00-0000-7000-8000-000000000001");

    @Test
    void whatIsToldIsHeard() {
        var open = news("person", null);
        var covered = news("key-result", UUID.randomUUID());

        var sheet = new NewsSheet(NODE, List.of(open, covered));

        assertThat(NewsSheet.read(sheet.text())).isEqualTo(sheet);
    }

    @Test
    void aSheetNeverExceedsWhatTheDatabaseCarries() {
        var many = IntStream.range(0, 10 * NewsSheet.MOST + 1)
                .mapToObj(_ -> news("a-very-long-kind-of-thing", UUID.randomUUID()))
                .toList();

        var sheets = NewsSheet.of(NODE, many);

        assertThat(sheets)
                .hasSize(11)
                .allSatisfy(sheet -> assertThat(sheet.text().length()).isLessThan(8000));
        assertThat(sheets.stream().flatMap(sheet -> sheet.news().stream())).containsExactlyElementsOf(many);
    }

    private static News news(String kind, @Nullable UUID about) {
        return new News(UUID.randomUUID(), new Fact.Subject(kind, UUID.randomUUID()), about);
    }
}
