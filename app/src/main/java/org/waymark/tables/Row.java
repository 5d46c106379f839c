package org.waymark.tables;

import java.util.List;

/** @param number as a person counts it: the line of a text, the row of a sheet, the element of a list; from 1 */
public record Row(long number, List<Cell> cells) {
    public Row {
        cells = List.copyOf(cells);
    }

    /** Blank where the row has no such column. */
    public Cell cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : Cell.BLANK;
    }

    public boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }

    /** Length of all its texts. */
    public long characters() {
        return cells.stream()
                .mapToLong(cell -> cell instanceof Cell.Text(var text) ? text.length() : 0)
                .sum();
    }

    long filled() {
        return cells.stream().filter(cell -> !cell.isBlank()).count();
    }
}
