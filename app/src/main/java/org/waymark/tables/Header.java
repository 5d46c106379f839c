package org.waymark.tables;

import java.util.Collections;
import java.util.List;

/**
 * The names of the columns.
 *
 * @param names without spaces around them; empty for a column without a name; the same name may come twice
 */
public record Header(List<String> names) {
    public Header {
        names = List.copyOf(names);
    }

    static Header of(Row row) {
        return new Header(row.cells().stream().map(Cell::text).toList());
    }

    static Header unnamed(int columns) {
        return new Header(Collections.nCopies(columns, ""));
    }

    /** @return -1 when no column has this name; letters must agree in case */
    public int indexOf(String name) {
        return names.indexOf(name);
    }
}
