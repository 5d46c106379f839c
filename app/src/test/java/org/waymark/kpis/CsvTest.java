package org.waymark.kpis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @Test
    void numbersTextsAndDaysAreWrittenPlainly() {
        var csv = Csv.of(
                List.of("KPI", "Day", "Value"),
                List.of(
                        Arrays.asList("Turnover, all", LocalDate.parse("2026-05-31"), 23.0),
                        Arrays.asList("Say \"hi\"", null, -1.5e10)));

        assertThat(csv)
                .isEqualTo("KPI,Day,Value\r\n\"Turnover, all\",2026-05-31,23\r\n\"Say \"\"hi\"\"\",,-15000000000\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-cmd", "@x", "\tx", "\rx", "＝1"})
    void aTextThatASpreadsheetWouldRunStaysText(String text) {
        assertThat(Csv.defused(text)).isEqualTo("'" + text);
        assertThat(Csv.defused("a" + text)).isEqualTo("a" + text);
    }

    @Test
    void aFileBeginsWithTheMarkByWhichExcelKnowsIt() {
        assertThat(Csv.file(List.of("Größe"), List.of()))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("\uFEFFGröße\r\n");
    }

    @Test
    void whatIsExportedCanBePastedBack() {
        var csv = Csv.of(List.of("Day", "Value"), List.of(List.of(LocalDate.parse("2026-05-01"), -12.5)));

        var sheet = ValueSheet.read(csv, org.waymark.measure.Cadence.DAILY, null, null);

        assertThat(sheet.recordings()).containsExactly(Recording.of(LocalDate.parse("2026-05-01"), -12.5));
    }

    @Test
    void filesAreReadInTheEncodingsThatSpreadsheetsWrite() {
        var text = "März 2026\t12 €";

        assertThat(SheetText.of(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
        assertThat(SheetText.of(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(text);
        assertThat(SheetText.of(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo(text);
        assertThat(SheetText.of(text.getBytes(java.nio.charset.Charset.forName("windows-1252"))))
                .isEqualTo(text);
    }
}
