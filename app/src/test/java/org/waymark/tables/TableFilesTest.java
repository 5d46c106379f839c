package org.waymark.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.tables.XlsxRowsTest.assertRefused;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableFilesTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Limits SMALL = new Limits(100_000, 100_000, 10, 5, 100);

    @TempDir
    Path folder;

    @Test
    void aTitleAboveTheTableIsPassedOver() throws IOException {
        var file = file("Goals of 2026\n\nname,value\nA,1\nB\n", StandardCharsets.UTF_8);
        var format = TableFiles.guess(file, Limits.UPLOAD).format();

        try (var table = TableFiles.open(file, format, Limits.UPLOAD)) {
            assertThat(table.header().names()).containsExactly("name", "value");
            assertThat(table.next().number()).isEqualTo(4);
            assertThat(table.next().cell(1)).isEqualTo(Cell.BLANK);
            assertThat(table.hasNext()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "KPI report,as of 31 March\\nName,Unit,Day,Value\\nA,%,2026-01-31,1\\nA,%,2026-02-28,2 # Name",
                "KPI report,2026-03-31\\nKPI,Day,Value\\nA,2026-01-31,1\\nA,2026-02-28,2              # KPI",
                "KPI report,,As of 31 Mar 2026\\nKPI,Day,Value,Remark\\nA,2026-01-31,1\\nA,2026-02-28,2  # KPI",
                "Report,31.3.2026\\nKPI,2024,2025,2026\\nA,1,2,3\\nB,1,2,3                           # KPI",
                ",,Target,Actual\\nGoal,Owner,Q1,Q2,Q3,Q4\\nA,m,1,2,3,4\\nB,m,1,2,3,4                  # Goal",
                "Goal,Owner,Due\\nA\\nB\\nC,m,\\n                                                    # Goal",
                "Goal,Owner\\nA, b, c, d and e,m\\nB,m                                                # Goal",
                "Goal,Target\\nA,1,000,000\\nB,2,000,000                                             # Goal",
                "Goal,Owner,\\nA,m,a remark\\nB,m,another one                                         # Goal",
                ",2026-01,2026-02\\nA,3,4\\nB,3,4                                                    #",
            })
    void twoCellsAboveTheTableAreNotItsColumnsAndNamesOfFewColumnsAre(String text, @Nullable String first)
            throws IOException {
        var file = file(plain(text), StandardCharsets.UTF_8);

        var header = header(file, new TableFormat.Csv(',', StandardCharsets.UTF_8));

        assertThat(header).first().isEqualTo(first == null ? "" : first);
    }

    @Test
    void aLineWithMoreCellsThanColumnsHasSomethingLeftOver() throws IOException {
        var file = file("day,value\n2026-01-31,12,5\n2026-02-28,\"13,5\",\n", StandardCharsets.UTF_8);
        try (var table = TableFiles.open(file, new TableFormat.Csv(',', StandardCharsets.UTF_8), Limits.UPLOAD)) {
            assertThat(table.leftOver(table.next())).contains(Cell.of("5"));
            assertThat(table.leftOver(table.next())).isEmpty();
        }
    }

    @Test
    void jsonWithinJsonBecomesColumns() throws IOException {
        var file = file("""
                {"next": null, "data": [
                  {"name": "A", "metric": {"unit": "percent", "value": 1.50}, "owners": ["a@x", "b@x"], "krs": [{"text": "k1"}, {"text": "k2"}]},
                  {"name": "B", "done": true}]}
                """, StandardCharsets.UTF_8);

        var rows = rows(file, new TableFormat.Json(), Limits.UPLOAD);

        assertThat(header(file, new TableFormat.Json()))
                .containsExactly("name", "metric.unit", "metric.value", "owners", "krs.1.text", "krs.2.text", "done");
        assertThat(rows.getFirst().cells())
                .map(Cell::text)
                .containsExactly("A", "percent", "1.5", "a@x; b@x", "k1", "k2", "");
        assertThat(rows.getLast().cell(6)).isEqualTo(new Cell.Truth(true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no.table.broken-json | [{\"a\": 1}, {\"b\"",
                "no.table.broken-json | [{\"a\": [[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]}]",
                "no.table.no-object   | [{\"a\": 1}, 2]",
            })
    void brokenJsonIsRefused(String key, String text) throws IOException {
        var file = file(text, StandardCharsets.UTF_8);

        assertRefused(key, () -> rows(file, new TableFormat.Json(), SMALL));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "no.table.too-many-rows    | a;b\\n     | 1;2\\n | 11",
                "no.table.too-many-columns | a;b\\n     | 1;      | 20",
                "no.table.long-cell        | a;b\\n     | x       | 200",
                "no.table.no-end           | a;b\\n\"  | 1;2\\n | 400000",
                "no.table.empty            | \\n        | \\n    | 1",
            })
    void tooMuchIsRefused(String key, String start, String part, int times) throws IOException {
        var file = file(plain(start) + plain(part).repeat(times), StandardCharsets.UTF_8);
        var limits = new Limits(10_000_000, 1, 10, 5, 100);

        assertRefused(key, () -> rows(file, new TableFormat.Csv(';', StandardCharsets.UTF_8), limits));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "windows-1252", "UTF-16LE"})
    void aQuoteThatIsNeverClosedIsRefusedWhereItOpens(Charset letters) throws IOException {
        var open = file("a;b\n1;2\n3;\"4\n5;6\n", letters);
        assertRefused("no.table.no-end", () -> rows(open, new TableFormat.Csv(';', letters), SMALL));

        var closed = file("a;b\n1;2\n3;\"4\n5;6\"", letters);
        assertThat(rows(closed, new TableFormat.Csv(';', letters), SMALL)).hasSize(2);
    }

    @Test
    void aFileOfTwoGigabytesIsNotReadToItsEnd() {
        var endless = new InputStream() {
            private long sent;

            @Override
            public int read() {
                sent++;
                return 'x';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                sent += length;
                return length;
            }
        };

        assertRefused("no.table.too-large", () -> TableFiles.open(endless, new TableFormat.Json(), SMALL));
        assertThat(endless.sent).isLessThan(300_000);
    }

    @Test
    void nullBytesAreRefused() throws IOException {
        var file = file("a;b\n1;\0", StandardCharsets.UTF_8);

        assertRefused("no.table.no-text", () -> rows(file, new TableFormat.Csv(';', StandardCharsets.UTF_8), SMALL));
    }

    @Test
    void aPictureIsNoTable() throws IOException {
        var file = Files.write(folder.resolve("x.csv"), new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0x81, '\n'});

        assertRefused("no.table.no-text", () -> TableFiles.guess(file, SMALL));
        assertRefused(
                "no.table.wrong-encoding", () -> rows(file, new TableFormat.Csv(';', StandardCharsets.UTF_8), SMALL));
    }

    @Test
    void lettersOfAnotherEncodingAreRefused() throws IOException {
        var file = file("a;b\n1;ä", WINDOWS);

        assertRefused(
                "no.table.wrong-encoding", () -> rows(file, new TableFormat.Csv(';', StandardCharsets.UTF_8), SMALL));
    }

    @Test
    void anOldOrLockedWorkbookIsRefused() throws IOException {
        var file = Files.write(folder.resolve("x.xls"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});

        assertRefused("no.table.old-workbook", () -> TableFiles.guess(file, SMALL));
    }

    @Test
    void whatCameAsAStreamLeavesNoFile() throws IOException {
        var text = "a,b\n1," + UUID.randomUUID();
        var content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));

        try (var table = TableFiles.open(content, new TableFormat.Csv(',', StandardCharsets.UTF_8), SMALL)) {
            assertThat(table.next().cell(0).text()).isEqualTo("1");
            assertThat(temporary(text)).hasSize(1);
        }

        assertThat(temporary(text)).isEmpty();
    }

    /** Tests beside this one have others. */
    private static List<Path> temporary(String text) throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.toString().endsWith(".table"))
                    .filter(file -> holds(file, text))
                    .toList();
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            return Files.size(file) == text.length() && Files.readString(file).equals(text);
        } catch (IOException e) {
            return false; // gone meanwhile
        }
    }

    private static List<String> header(Path file, TableFormat format) {
        try (var table = TableFiles.open(file, format, Limits.UPLOAD)) {
            return table.header().names();
        }
    }

    private static List<Row> rows(Path file, TableFormat format, Limits limits) {
        try (var table = TableFiles.open(file, format, limits)) {
            var rows = new ArrayList<Row>();
            table.forEachRemaining(rows::add);
            return rows;
        }
    }

    private Path file(String text, Charset letters) throws IOException {
        return Files.writeString(folder.resolve("table.txt"), text, letters);
    }

    private static String plain(String text) {
        return text.replace("\\n", "\n").replace("\\t", "\t");
    }
}
