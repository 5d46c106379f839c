package org.waymark.backup;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.waymark.transfer.Scratch;
import org.waymark.transfer.Share;
import org.waymark.transfer.Snapshot;
import org.waymark.transfer.Sum;
import org.waymark.transfer.Table;
import org.waymark.transfer.Transfer;
import org.waymark.transfer.Watcher;

/** Everything into a PostgreSQL database, in place of what is there: one transaction that ends only when both hold the same. */
final class Pouring {
    private final Connection target;
    private final Watcher watcher;

    Pouring(Connection target, Watcher watcher) {
        this.target = target;
        this.watcher = watcher;
    }

    void pour(Scratch scratch) throws IOException, SQLException {
        try (var content = scratch.content(Share.everything())) {
            pour(content);
        }
    }

    /** @return what each table holds, there as here */
    Map<String, Sum> pour(Snapshot content) throws IOException, SQLException {
        target.setAutoCommit(false);
        try {
            empty();
            Transfer.load(content, target, watcher);
            var sums = compared(content);
            target.commit();
            return sums;
        } finally {
            target.rollback();
            target.setAutoCommit(true);
        }
    }

    private void empty() throws SQLException {
        var tables = Snapshot.within(target).schema().tables().stream()
                .map(Table::name)
                .collect(joining(", "));
        try (var statement = target.createStatement()) {
            statement.execute("truncate " + tables);
        }
    }

    private Map<String, Sum> compared(Snapshot content) throws IOException, SQLException {
        var there = Transfer.sums(Snapshot.within(target).like(content.schema()), watcher);
        var differences = Transfer.differences(content.sums(watcher), there);
        if (!differences.isEmpty()) throw new IllegalStateException("The copy is not the same: " + differences);
        return there;
    }
}
