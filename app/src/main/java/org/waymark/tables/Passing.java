package org.waymark.tables;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Rows of a temporary file, which goes when they are closed. */
record Passing(RowSource rows, Path file) implements RowSource {
    @Override
    public @Nullable Row next() throws IOException {
        return rows.next();
    }

    @Override
    public boolean isText() {
        return rows.isText();
    }

    @Override
    public void close() throws IOException {
        try {
            rows.close();
        } finally {
            TableFiles.delete(file);
        }
    }
}
