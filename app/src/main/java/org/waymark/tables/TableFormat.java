package org.waymark.tables;

import java.nio.charset.Charset;

/** How a file of rows is written. */
public sealed interface TableFormat {
    /**
     * Text with a separator.
     *
     * @param delimiter between cells: comma, semicolon, tab, bar or caret
     * @param encoding of its letters
     */
    record Csv(char delimiter, Charset encoding) implements TableFormat {}

    /** @param sheet its name; empty: the first that is not hidden */
    record Xlsx(String sheet) implements TableFormat {}

    /**
     * A list of objects, alone, line by line, or as the first list inside an object. Objects within become columns such as {@code metric.unit},
     * lists of texts one cell, lists of objects numbered columns such as {@code krs.1.text}.
     */
    record Json() implements TableFormat {}
}
