package org.waymark.exports;

import java.io.Closeable;
import java.io.IOException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Writes sheets one after the other, row by row, holding few of them. */
sealed interface SheetWriter extends Closeable permits Workbooks, CsvFiles {
    void begin(Sheet sheet) throws IOException;

    /** @param values a text, number, truth, day or moment each, in the order of the titles */
    void row(@Nullable Object[] values) throws IOException;

    void end() throws IOException;

    /** Finishes what was written; does not close what it was written to. */
    @Override
    void close() throws IOException;

    /** A moment is what the clock showed where the workspace lives: spreadsheets know no zones. */
    static @Nullable Object local(@Nullable Object value, ZoneId zone) {
        return value instanceof java.time.Instant moment
                ? java.time.LocalDateTime.ofInstant(moment, zone).withNano(0)
                : value;
    }
}
