package org.waymark.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.transfer.Watcher.Stage;

/** Content from one place to another, and the proof that it arrived. */
public final class Transfer {
    private static final int OFTEN = 1000;

    private Transfer() {}

    /**
     * Into a file, row by row.
     *
     * @param scope as in {@link Manifest}
     */
    public static Manifest write(Content from, OutputStream to, String scope, Instant madeAt, Watcher watcher)
            throws IOException, SQLException {
        return new ContentWriter(from, watcher).write(to, scope, madeAt);
    }

    /**
     * Into the tables of a database, which has the same columns and is not in use otherwise. Within the transaction of the
     * connection, which the caller ends.
     */
    public static void load(Content from, Connection to, Watcher watcher) throws IOException, SQLException {
        for (var table : from.schema().tables()) {
            try (var store = RowStore.into(to, table)) {
                from.each(table, values -> {
                    store.add(values);
                    if (store.added() % OFTEN == 0) watcher.at(Stage.LOADING, table.name(), store.added());
                });
                store.finish();
                watcher.at(Stage.LOADING, table.name(), store.added());
            }
        }
    }

    /** Takes every row of every table away, within the transaction of the connection. */
    public static void empty(Connection of) throws SQLException {
        try (var statement = of.createStatement()) {
            for (var table : Catalog.of(of).tables().reversed()) statement.executeUpdate("delete from " + table.name());
        }
    }

    /** What each table adds up to. */
    public static Map<String, Sum> sums(Content content, Watcher watcher) throws IOException, SQLException {
        var sums = new LinkedHashMap<String, Sum>();
        for (var table : content.schema().tables()) {
            var line = new Line(table);
            var adder = new Adder();
            content.each(table, values -> {
                adder.add(line.write(values));
                if (adder.rows() % OFTEN == 0) watcher.at(Stage.COMPARING, table.name(), adder.rows());
            });
            watcher.at(Stage.COMPARING, table.name(), adder.rows());
            sums.put(table.name(), adder.sum());
        }
        return sums;
    }

    /** The tables that do not hold the same here and there. */
    public static List<Difference> differences(Map<String, Sum> here, Map<String, Sum> there) {
        var nothing = new Sum(0, "");
        var found = new ArrayList<Difference>();
        here.forEach((table, sum) -> {
            var other = there.getOrDefault(table, nothing);
            if (!sum.equals(other)) found.add(new Difference(table, sum, other));
        });
        return found;
    }

    /** A table that does not hold the same in both places. */
    public record Difference(String table, Sum here, Sum there) {}
}
