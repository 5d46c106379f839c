package org.waymark.web.kpis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.Visitor.Answer;
import org.waymark.kpis.Kpi;
import org.waymark.measure.Measurement;
import org.waymark.measure.Period;

/** Files of values, whatever program wrote them. */
@BothDatabases
class UploadPageTest {
    private static final String TABLE = "Month;Value;Note\n2026-04;17,9;Büro Zürich\n2026-05;16,5;\n";

    private final KpiStage stage;
    private final Kpi kpi;
    private final String path;
    private final Visitor visitor;

    UploadPageTest(TestDatabase database) {
        stage = new KpiStage(database);
        kpi = stage.turnover(18.3);
        path = KpiStage.path(kpi);
        visitor = stage.visitor();
    }

    @Test
    void aCsvFileIsShownFirstAndThenRecorded() {
        var preview = upload(TABLE.getBytes(StandardCharsets.UTF_8));

        var done = visitor.submit(preview.page().selectFirst("form[action$=sheet]"));

        assertThat(done.location()).endsWith(path);
        assertThat(latest()).isEqualTo(new Measurement(LocalDate.parse("2026-05-31"), 16.5));
        assertThat(noteOfApril()).isEqualTo("Büro Zürich");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "windows-1252"})
    void theLettersOfEachEncodingAreRead(String encoding) {
        var mark = encoding.startsWith("UTF") ? "\uFEFF" : "";

        var preview = upload((mark + TABLE).getBytes(Charset.forName(encoding)));
        visitor.submit(preview.page().selectFirst("form[action$=sheet]"));

        assertThat(noteOfApril()).isEqualTo("Büro Zürich");
    }

    @Test
    void bytesThatAreNoUtf8AreReadAsTheLettersOfOldSpreadsheets() {
        var broken = "2026-05;16,5;caf\u00e9 \u00ff\u00fe\n".getBytes(StandardCharsets.ISO_8859_1);

        var preview = upload(broken);

        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.page().select(".brief").text()).startsWith("1 value is added");
    }

    @Test
    void aFormulaIsNeverTakenForAValueAndNeverHandedOutAsOne() {
        var preview = upload("2026-04;=1+1;\n2026-05;+cmd|' /C calc'!A0;\n".getBytes(StandardCharsets.UTF_8));
        assertThat(preview.page().select("form[action$=sheet]")).isEmpty();
        assertThat(preview.page().text()).contains("This is a formula; paste its result.");
        assertThat(latest().value()).isEqualTo(18.3);

        var noted = upload("2026-05;16.5;=HYPERLINK(\"http://evil.example\")\n".getBytes(StandardCharsets.UTF_8));
        visitor.submit(noted.page().selectFirst("form[action$=sheet]"));
        assertThat(visitor.get(path + "/values.csv").text()).doesNotContainPattern("(?m)(^|[,;\t])\"?[=+@-][A-Za-z(]");
    }

    @Test
    void aWorkbookIsNoText() {
        var preview = upload("PK\u0003\u0004 and so on".getBytes(StandardCharsets.UTF_8));

        assertThat(preview.page().text()).contains("This is not text; save the workbook as CSV");
    }

    @Test
    void twentyMegabytesAreRefusedInWords() {
        var answer = upload(new byte[20 * 1024 * 1024]);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.page().select("main").text()).isNotBlank();
        assertThat(latest().value()).isEqualTo(18.3);
    }

    @Test
    void aMegabyteThatIsNoTableChangesNothing() {
        var answer = upload("\"".repeat(1_000_001).getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isBetween(200, 499);
        assertThat(answer.page().select("form[action$=sheet]")).isEmpty();
        assertThat(latest().value()).isEqualTo(18.3);
    }

    private Answer upload(byte[] file) {
        return visitor.upload(path + "/values/preview", "file", file, "text", "", "_back", path + "/values");
    }

    private Measurement latest() {
        return stage.kpis.get(stage.ada, kpi.id()).latest();
    }

    private String noteOfApril() {
        var april = new Period(LocalDate.parse("2026-04-01"), LocalDate.parse("2026-04-30"));
        return stage.measurements.of(stage.ada, kpi.id(), april).getFirst().note();
    }
}
