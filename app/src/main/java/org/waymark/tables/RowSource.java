package org.waymark.tables;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Rows of one kind of file, one after the other. */
sealed interface RowSource extends AutoCloseable permits CsvRows, XlsxRows, JsonRows, Passing {
    /** @return null at the end */
    @Nullable
    Row next() throws IOException;

    /** Whether separators part its cells, so that a missing quote moves those behind it. */
    default boolean isText() {
        return false;
    }

    @Override
    void close() throws IOException;
}
