package org.waymark.web.kpis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.platform.Messages;
import org.waymark.web.layout.Words;

class SourceTest {
    private final Words words = Words.of(new Messages(), ZoneOffset.UTC, Instant.EPOCH);

    @ParameterizedTest
    @CsvSource({
        "form, Maya",
        "sheet, 'Maya, pasted'",
        "grid, 'Maya, in the grid'",
        "api, 'Maya, by API'",
        "import, 'Maya, by import'",
        "check-in, 'Maya, in a check-in'",
        "formula, 'Maya, by its formula'",
        "connector:Warehouse, 'Maya, by the connection Warehouse'",
        "Nightly orders, 'Maya, Nightly orders'", // a push token
    })
    void itSaysInWordsByWhatWayAValueCame(String code, String said) {
        assertThat(Source.of("Maya", code, words)).isEqualTo(said);
    }
}
