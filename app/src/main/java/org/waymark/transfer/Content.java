package org.waymark.transfer;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All rows that are somewhere: in a database as it is at one moment, or in a file. */
public sealed interface Content extends AutoCloseable permits Snapshot, ContentFile {
    Schema schema();

    /** Hands over the rows of one of the tables; the array is new for each. */
    void each(Table table, Rows rows) throws IOException, SQLException;

    /** Rows that were left out because whoever asked may not see them; known once all were handed over. */
    default long keptBack() {
        return 0;
    }

    /** What each table adds up to. */
    default Map<String, Sum> sums(Watcher watcher) throws IOException, SQLException {
        return Transfer.sums(this, watcher);
    }

    @Override
    void close() throws IOException, SQLException;

    /** Takes rows, one after the other, with a value for each column. */
    @FunctionalInterface
    interface Rows {
        void row(@Nullable Object[] values) throws IOException, SQLException;
    }
}
