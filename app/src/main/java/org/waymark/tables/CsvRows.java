package org.waymark.tables;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Refused;

/** Lines of a CSV file; a quoted cell may go over several. */
final class CsvRows implements RowSource {
    /** Stands behind the text: a quote that is still open there takes it in. */
    private static final String END = "\0end";

    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private long line;

    CsvRows(Path file, TableFormat.Csv format, Limits limits) throws IOException {
        this(text(file, format), format.delimiter(), limits);
    }

    CsvRows(Reader text, char delimiter, Limits limits) {
        this.reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                // at least one full read of the parser, whatever the cells
                .maxBufferSize(Math.max(64 * 1024, 2 * limits.cellLength()))
                .ofCsvRecord(text);
        this.records = reader.iterator();
    }

    private static Reader text(Path file, TableFormat.Csv format) throws IOException {
        var letters = format.encoding()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var text = new java.io.BufferedReader(new InputStreamReader(withEnd(file, format), letters));
        try {
            text.mark(1);
            if (text.read() != '\uFEFF') text.reset();
            return text;
        } catch (CharacterCodingException e) {
            text.close();
            throw wrongEncoding(1);
        }
    }

    private static InputStream withEnd(Path file, TableFormat.Csv format) throws IOException {
        return new SequenceInputStream(
                Files.newInputStream(file), new ByteArrayInputStream(("\n" + END).getBytes(format.encoding())));
    }

    @Override
    public @Nullable Row next() throws IOException {
        try {
            if (!records.hasNext()) return null;
            var record = records.next();
            line = record.getStartingLineNumber();
            if (line == 1 && saysItsSeparator(record)) return next();
            if (record.getField(record.getFieldCount() - 1).endsWith(END)) return end(record);
            return new Row(line, record.getFields().stream().map(Cell::of).toList());
        } catch (CsvParseException e) {
            throw e.getCause() instanceof CharacterCodingException ? wrongEncoding(line + 1) : unending();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) throw wrongEncoding(line + 1);
            throw e.getCause();
        }
    }

    @Override
    public boolean isText() {
        return true;
    }

    private static @Nullable Row end(CsvRecord record) {
        if (record.getField(0).equals(END)) return null;
        throw new Refused.Invalid("file", "", "no.table.no-end", record.getStartingLineNumber());
    }

    /** Excel writes {@code sep=;} above the table for itself. */
    private static boolean saysItsSeparator(CsvRecord record) {
        return record.getField(0).startsWith("sep=");
    }

    private static Refused wrongEncoding(long line) {
        return new Refused.Invalid("file", "", "no.table.wrong-encoding", line);
    }

    private Refused unending() {
        return new Refused.Invalid("file", "", "no.table.no-end", line + 1);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
