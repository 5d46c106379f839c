package org.waymark.imports;

import java.util.List;

/**
 * The start of a file.
 *
 * @param columns a name for each column, made up where it has none
 * @param values of each column the first that are filled
 * @param sheets of a workbook; else empty
 */
public record Sample(List<String> columns, List<List<String>> values, List<String> sheets) {
    public Sample {
        columns = List.copyOf(columns);
        values = List.copyOf(values);
        sheets = List.copyOf(sheets);
    }
}
