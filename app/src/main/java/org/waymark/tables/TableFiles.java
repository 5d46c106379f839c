package org.waymark.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.waymark.platform.Refused;

/** Opens files of rows that others made, whatever they hold. */
public final class TableFiles {
    private TableFiles() {}

    /** @throws Refused.Invalid when it cannot be read, saying where and what helps */
    public static TableReader open(Path file, TableFormat format, Limits limits) {
        return open(file, format, HeaderPlace.LIKELIEST, limits);
    }

    /** @throws Refused.Invalid also when the row that should name the columns is blank or not there */
    public static TableReader open(Path file, TableFormat format, HeaderPlace header, Limits limits) {
        try {
            checkSize(file, limits);
            return new TableReader(rows(file, format, limits), header, limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What comes from elsewhere is kept in a file of its own until the reader is closed; the stream is read to its end here. */
    public static TableReader open(InputStream content, TableFormat format, Limits limits) {
        var file = keep(content, limits);
        try {
            checkSize(file, limits);
            return new TableReader(new Passing(rows(file, format, limits), file), HeaderPlace.LIKELIEST, limits);
        } catch (IOException e) {
            delete(file);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            delete(file);
            throw e;
        }
    }

    /** How the file seems to be written, from its first bytes and rows. */
    public static Guess guess(Path file, Limits limits) {
        try {
            checkSize(file, limits);
            return Guessing.of(file, limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sheets of a workbook that people see, in their order. */
    public static List<String> sheetNames(Path workbook, Limits limits) {
        try (var parts = new XlsxPackage(workbook, limits)) {
            return parts.sheetNames();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A temporary file with this content, which the caller deletes; never more than the limit is written. */
    public static Path keep(InputStream content, Limits limits) {
        try {
            var file = Files.createTempFile("waymark", ".table");
            try (var out = Files.newOutputStream(file)) {
                long left = limits.bytes();
                var buffer = new byte[64 * 1024];
                for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                    left -= count;
                    if (left < 0) throw tooLarge(limits);
                    out.write(buffer, 0, count);
                }
            } catch (IOException | RuntimeException e) {
                delete(file);
                throw e;
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RowSource rows(Path file, TableFormat format, Limits limits) throws IOException {
        return switch (format) {
            case TableFormat.Csv csv -> new CsvRows(file, csv, limits);
            case TableFormat.Xlsx xlsx -> new XlsxRows(file, xlsx, limits);
            case TableFormat.Json() -> new JsonRows(file, limits);
        };
    }

    private static void checkSize(Path file, Limits limits) throws IOException {
        if (Files.size(file) > limits.bytes()) throw tooLarge(limits);
    }

    private static Refused tooLarge(Limits limits) {
        return new Refused.Invalid("file", "", "no.table.too-large", limits.bytes() / (1024 * 1024));
    }

    public static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
