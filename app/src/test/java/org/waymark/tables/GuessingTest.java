package org.waymark.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.tables.XlsxRowsTest.assertRefused;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuessingTest {
    private static final Limits SMALL = new Limits(100_000, 100_000, 10, 5, 100);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "a,b\\n1,2               # ,",
                "a;b\\n1,5;2,5           # ;",
                "a\\tb,c\\n1\\t2         # \\t",
                "a|b\\n1|2               # |",
                "\"a;b;c\",d\\n\"1;2\",3 # ,",
                "only one\\nvalue        # ,",
            })
    void theSeparatorIsGuessed(String text, String delimiter) throws IOException {
        var guess = TableFiles.guess(file(plain(text), StandardCharsets.UTF_8), Limits.UPLOAD);

        assertThat(guess.format())
                .isEqualTo(new TableFormat.Csv(plain(delimiter).charAt(0), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, UTF-8", "windows-1252, windows-1252", "UTF-16LE, UTF-16LE", "UTF-16BE, UTF-16BE"})
    void theEncodingIsGuessed(Charset written, Charset guessed) throws IOException {
        var mark = written.name().startsWith("UTF-") ? "\uFEFF" : "";
        var file = file(mark + "Größe;Maß\nähnlich;1", written);

        var guess = TableFiles.guess(file, Limits.UPLOAD);

        assertThat(guess.format()).isEqualTo(new TableFormat.Csv(';', guessed));
        assertThat(header(file, guess.format())).containsExactly("Größe", "Maß");
    }

    @Test
    void marksAndDaysAreGuessedFromWhatMakesSense() throws IOException {
        var guess = TableFiles.guess(
                file("Tag;Wert\n31/05/2026;1.234,5\n01/06/2026;1.300", StandardCharsets.UTF_8), Limits.UPLOAD);

        assertThat(guess)
                .returns(DecimalMark.COMMA, Guess::mark)
                .returns(true, Guess::markIsSure)
                .returns(DayOrder.DAY_FIRST, Guess::order)
                .returns(true, Guess::orderIsSure);
    }

    @Test
    void whatCouldBeReadBothWaysIsSaidToBeAGuess() throws IOException {
        var guess = TableFiles.guess(file("day,value\n05/06/2026,\"1,234\"", StandardCharsets.UTF_8), Limits.UPLOAD);

        assertThat(guess).returns(false, Guess::markIsSure).returns(false, Guess::orderIsSure);
    }

    @Test
    void aListOfNumbersIsJsonAndNoTable() throws IOException {
        for (var list : List.of("[1, 2, 3]", "[\"a\"]", "[[1, 2]]")) {
            var file = file(list, StandardCharsets.UTF_8);

            assertRefused("no.table.no-object", () -> TableFiles.guess(file, SMALL));
        }
        assertThat(TableFiles.guess(file("[1] Goal,Owner\nA,m\n", StandardCharsets.UTF_8), SMALL)
                        .format())
                .isInstanceOf(TableFormat.Csv.class);
    }

    @Test
    void bytesThatHappenToBeLettersAreNoTableYet() throws IOException {
        for (var start : List.of("\u0089PNG\r\n\0\0\0\rIHDR", "%PDF-1.4\n1 0 obj\n", "a;b\n1;\0\n")) {
            var file = file(start, StandardCharsets.ISO_8859_1);

            assertRefused("no.table.no-text", () -> TableFiles.guess(file, SMALL));
        }
    }

    private static List<String> header(Path file, TableFormat format) {
        try (var table = TableFiles.open(file, format, Limits.UPLOAD)) {
            return table.header().names();
        }
    }

    private Path file(String text, Charset letters) throws IOException {
        return Files.writeString(folder.resolve("table.txt"), text, letters);
    }

    private static String plain(String text) {
        return text.replace("\\n", "\n").replace("\\t", "\t");
    }
}
