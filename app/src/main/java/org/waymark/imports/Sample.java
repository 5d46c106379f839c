package org.waymark.imports;

import java.util.List;
import java.util.Objects;

/**
 * The start of a file.
 *
 * @param columns a name for each column, made up where it has none
 * @param values of each column the first that are filled
 * @param sheets of a workbook; else empty
 * @param headerRow with the names of the columns, as a person counts; 0: no row has them
 * @param first the first rows of the file, among which the names of the columns may be found
 */
public record Sample(
        List<String> columns, List<List<String>> values, List<String> sheets, long headerRow, List<Top> first) {
    /** A row in short. */
    public record Top(long number, String text) {}

    public Sample {
        columns = List.copyOf(columns);
        values = List.copyOf(values);
        sheets = List.copyOf(sheets);
        first = Objects.requireNonNullElse(first, List.of()); // older ones are kept without them
    }
}
