package org.waymark.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Refused;

/**
 * Reads a table row by row, so that its size does not matter. Blank rows are left out. Reading refuses, at the row where it happens,
 * what is too much or cannot be read.
 */
public final class TableReader implements Iterator<Row>, AutoCloseable {
    /** Among which the names of the columns are looked for, with enough below them to tell. */
    private static final int LOOKED_AT = 20;

    /** Among which a person finds them. */
    private static final int FIRST_ROWS = 30;

    private final RowSource source;
    private final Limits limits;
    private final Deque<Row> ahead = new ArrayDeque<>();
    private final List<Row> first;
    private final Header header;
    private long headerRow;
    private long rows;
    private boolean isOver;

    TableReader(RowSource source, HeaderPlace place, Limits limits) {
        this.source = source;
        this.limits = limits;
        while (ahead.size() < FIRST_ROWS && read()) {}
        if (ahead.isEmpty()) throw new Refused.Invalid("file", "", "no.table.empty");
        this.first = List.copyOf(ahead);
        this.header = header(place);
    }

    public Header header() {
        return header;
    }

    /** Of the names of the columns, as a person counts; 0 where no row has them. */
    public long headerRow() {
        return headerRow;
    }

    /** The first rows of the file, with what stands above the names of the columns. */
    public List<Row> first() {
        return first;
    }

    @Override
    public boolean hasNext() {
        if (ahead.isEmpty()) read();
        return !ahead.isEmpty();
    }

    @Override
    public Row next() {
        if (!hasNext()) throw new NoSuchElementException();
        if (++rows > limits.rows()) {
            throw new Refused.Invalid("file", "", "no.table.too-many-rows", limits.rows());
        }
        return ahead.remove();
    }

    /**
     * What is left over of a row of a text that has more cells than there are columns: a separator in it is not within quotes, so its
     * cells may stand in the wrong columns. A sheet may have remarks beside its table.
     */
    public Optional<Cell> leftOver(Row row) {
        if (!source.isText()) return Optional.empty();
        return row.cells().stream()
                .skip(header.names().size())
                .filter(cell -> !cell.isBlank())
                .findFirst();
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Header header(HeaderPlace place) {
        return switch (place) {
            case HeaderPlace.Likeliest() -> headerIn(first.get(HeaderRow.in(first.subList(0, lookedAt()))));
            case HeaderPlace.InRow(var number) -> headerIn(row(number));
            case HeaderPlace.Nowhere() -> Header.unnamed(widest());
        };
    }

    private int lookedAt() {
        return Math.min(first.size(), LOOKED_AT);
    }

    private Header headerIn(Row row) {
        while (ahead.remove() != row) {}
        headerRow = row.number();
        return Header.of(row);
    }

    private Row row(long number) {
        while (!ahead.isEmpty() || read()) {
            var row = ahead.element();
            if (row.number() == number) return row;
            if (row.number() > number) break;
            ahead.remove();
        }
        throw new Refused.Invalid("headerRow", String.valueOf(number), "no.table.no-header", number);
    }

    private int widest() {
        return first.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }

    private boolean read() {
        if (isOver) return false;
        for (var row = nextRow(); row != null; row = nextRow()) {
            if (row.isBlank()) continue;
            ahead.add(within(row));
            return true;
        }
        isOver = true;
        return false;
    }

    private @Nullable Row nextRow() {
        try {
            return source.next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Row within(Row row) {
        if (row.cells().size() > limits.columns()) {
            throw new Refused.Invalid("file", "", "no.table.too-many-columns", row.number(), limits.columns());
        }
        for (int column = 0; column < row.cells().size(); column++) {
            if (row.cells().get(column) instanceof Cell.Text(var text)) check(text, row, column);
        }
        return row;
    }

    private void check(String text, Row row, int column) {
        if (text.length() > limits.cellLength()) {
            throw new Refused.Invalid("file", "", "no.table.long-cell", row.number(), column + 1, limits.cellLength());
        }
        if (text.indexOf('\0') >= 0) {
            throw new Refused.Invalid("file", "", "no.table.no-text", row.number());
        }
    }
}
