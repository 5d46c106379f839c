package org.waymark.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.platform.Refused;

class XlsxRowsTest {
    private static final String HEADER =
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>";
    private static final Limits SMALL = new Limits(1_000_000, 3_000_000, 100, 20, 1_000);

    @TempDir
    Path folder;

    @Test
    void cellsOfAllKindsAreRead() throws IOException {
        var file = new Workbook()
                .rows(HEADER
                        + "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><r><t>Ad</t></r><r><t>a</t></r></is></c>"
                        + "<c r=\"C3\"><v>12.5</v></c><c r=\"D3\" s=\"1\"><v>46173</v></c><c r=\"E3\" s=\"2\"><v>46173.25</v></c>"
                        + "<c r=\"F3\" t=\"b\"><v>1</v></c><c r=\"G3\" t=\"e\"><v>#DIV/0!</v></c></row>")
                .in(folder);

        var rows = read(file);

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(3);
            assertThat(row.cells())
                    .containsExactly(
                            new Cell.Text("Ada"),
                            Cell.BLANK,
                            new Cell.Number(new BigDecimal("12.5")),
                            new Cell.Day(LocalDate.of(2026, 5, 31)),
                            new Cell.Moment(Instant.parse("2026-05-31T06:00:00Z")),
                            new Cell.Truth(true),
                            new Cell.Text("#DIV/0!"));
        });
    }

    @Test
    void aFormulaIsItsLastResultAndNeverComputed() throws IOException {
        var file = new Workbook()
                .rows(
                        HEADER + "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>HYPERLINK(\"http://x\",\"y\")</f><v>y</v></c>"
                                + "<c r=\"B2\"><f t=\"shared\" si=\"9\"/><v>4</v></c><c r=\"C2\" t=\"str\"><f>\"\"</f><v></v></c></row>")
                .in(folder);

        assertThat(read(file).getFirst().cells())
                .containsExactly(new Cell.Text("y"), new Cell.Number(new BigDecimal("4")));
    }

    /** As programs write it that cannot compute: the row says so, instead of having no value without a word. */
    @Test
    void aFormulaThatNeverCameToAnythingIsSeen() throws IOException {
        var file = new Workbook()
                .rows(HEADER + "<row r=\"2\"><c r=\"A2\"><f t=\"array\" ref=\"A1:B9\">SUM(D2:D9)</f></c>"
                        + "<c r=\"B2\"><f t=\"shared\" si=\"9\"/></c><c r=\"C2\"/></row>")
                .in(folder);

        assertThat(read(file).getFirst().cells()).containsExactly(new Cell.Text("=SUM(D2:D9)"), new Cell.Text("="));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "m/d/yy          | true",
                "yyyy            | true",
                "mmm-yy          | true",
                "0.00            | false",
                "#,##0 \"day\" | false",
                "[h]:mm          | false",
                "[Red]0          | false",
            })
    void aFormatOfDaysIsKnown(String format, boolean day) {
        assertThat(XlsxStyles.showsDay(format)).isEqualTo(day);
    }

    @Test
    void aZipBombIsRefused() throws IOException {
        var row = "<row><c t=\"inlineStr\"><is><t>" + "0".repeat(900) + "</t></is></c></row>";
        var file = new Workbook().rows(HEADER + row.repeat(4_000)).in(folder);

        assertThat(Files.size(file)).isLessThan(50_000);
        assertRefused("no.table.unpacks-too-large", () -> read(file, SMALL.withRows(10_000)));
    }

    @Test
    void aTagThatNeverEndsIsRefused() throws IOException {
        var file = new Workbook()
                .rows(HEADER + "<row a=\"" + "x".repeat(2_000_000) + "\"/>")
                .in(folder);

        assertRefused("no.table.broken-workbook", () -> read(file, SMALL));
    }

    @Test
    void anXmlThatDeclaresEntitiesIsRefused() throws IOException {
        var file = new Workbook()
                .part(
                        "xl/sharedStrings.xml",
                        "<!DOCTYPE sst [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><sst><si><t>&a;</t></si></sst>")
                .rows(HEADER)
                .in(folder);

        assertRefused("no.table.declares", () -> read(file, SMALL));
    }

    @Test
    void aTextThatIsNotThereIsRefused() throws IOException {
        var file = new Workbook()
                .rows(HEADER + "<row><c t=\"s\"><v>2147483647</v></c></row>")
                .in(folder);

        assertRefused("no.table.broken-workbook", () -> read(file, SMALL));
    }

    @Test
    void aColumnFarAwayIsRefused() throws IOException {
        var file = new Workbook()
                .rows(HEADER + "<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row>")
                .in(folder);

        assertRefused("no.table.too-many-columns", () -> read(file, SMALL));
    }

    @Test
    void aHugeCellIsRefusedAlsoWhenItComesInPieces() throws IOException {
        var file = new Workbook()
                .rows(HEADER + "<row><c t=\"inlineStr\"><is>" + "<r><t>abcdefghij</t></r>".repeat(200)
                        + "</is></c></row>")
                .in(folder);

        assertRefused("no.table.long-text", () -> read(file, SMALL));
    }

    @Test
    void aNumberThatWouldFillTheMemoryStaysText() throws IOException {
        var file = new Workbook()
                .rows(HEADER + "<row><c><v>1E999999999</v></c></row>")
                .in(folder);

        assertThat(read(file).getFirst().cell(0)).isInstanceOf(Cell.Text.class);
    }

    @ParameterizedTest
    @CsvSource({"xl/workbook.xml", "xl/worksheets/sheet1.xml"})
    void aWorkbookThatIsCutOffIsRefused(String part) throws IOException {
        var file = new Workbook().rows(HEADER).part(part, "<workbook><sheets>").in(folder);

        assertThatThrownBy(() -> read(file, SMALL)).isInstanceOf(Refused.Invalid.class);
    }

    @Test
    void whatIsNoZipIsRefused() throws IOException {
        var file = Files.write(folder.resolve("x.xlsx"), new byte[] {'P', 'K', 3, 4, 9, 9, 9});

        assertRefused("no.table.broken-workbook", () -> read(file, SMALL));
    }

    private static List<Row> read(Path file) {
        return read(file, Limits.UPLOAD);
    }

    private static List<Row> read(Path file, Limits limits) {
        try (var table = TableFiles.open(file, new TableFormat.Xlsx(""), limits)) {
            var rows = new ArrayList<Row>();
            table.forEachRemaining(rows::add);
            return rows;
        }
    }

    static void assertRefused(String key, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Refused.Invalid.class,
                        no -> assertThat(no.sentence().key()).isEqualTo(key));
    }
}
