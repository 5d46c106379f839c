package org.waymark.transfer;

import java.util.List;
import java.util.function.Predicate;

/**
 * A table and its columns, in the order of the database.
 *
 * @param key the columns that name a row, the first one first
 */
public record Table(String name, List<Column> columns, List<String> key) {
    public Table {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
    }

    public boolean has(String column) {
        return columns.stream().anyMatch(one -> one.name().equals(column));
    }

    Table only(Predicate<Column> wanted) {
        return new Table(name, columns.stream().filter(wanted).toList(), key);
    }
}
