package org.waymark.connectors;

import java.util.ArrayList;
import java.util.List;
import org.waymark.platform.Sentence;
import org.waymark.tables.Cell;
import org.waymark.tables.Header;
import org.waymark.tables.Row;
import org.waymark.tables.TableReader;

/**
 * Takes in what a reader reads: first the names of the columns, then row by row. It counts, and ends the reading when there is too
 * much or somebody stopped it. Of a sample it takes the first rows and then wants no more.
 */
final class Intake {
    /** Of all that is read in one run, unpacked. */
    static final long MOST_BYTES = 256L * 1024 * 1024;

    private static final long MEGABYTE = 1024 * 1024;

    private final long most;
    private final boolean isSample;
    private final Stop stop;
    private final Taker taker;
    private final List<FileMark> files = new ArrayList<>();
    private Header header = new Header(List.of());
    private long rows;
    private long bytes;

    /** Does something with each row. */
    @FunctionalInterface
    interface Taker {
        void take(Header header, Row row) throws Troubled;

        /** A row whose cells do not stand under the names of the columns. */
        default void refuse(Row row, Sentence why) {}

        /** The rows that follow are of another file. */
        default void fileEnded() {}
    }

    private Intake(long most, boolean isSample, Stop stop, Taker taker) {
        this.most = most;
        this.isSample = isSample;
        this.stop = stop;
        this.taker = taker;
    }

    /** More rows than allowed are a trouble. */
    static Intake all(long most, Stop stop, Taker taker) {
        return new Intake(most, false, stop, taker);
    }

    static Intake sample(long first, Stop stop, Taker taker) {
        return new Intake(first, true, stop, taker);
    }

    /** Before the first row. Where several files or pages are read, those of the first count. */
    void columns(List<String> names) {
        if (header.names().isEmpty()) header = new Header(names);
    }

    /** Numbered as it came. */
    void row(List<Cell> cells) throws Troubled {
        row(new Row(rows + 1, cells));
    }

    private void row(Row row) throws Troubled {
        if (isCounted()) taker.take(header, row);
    }

    /** All rows of a file, or as many as are wanted. */
    void table(TableReader table) throws Troubled {
        columns(table.header().names());
        while (!isFull() && table.hasNext()) {
            var row = table.next();
            var over = table.leftOver(row);
            if (over.isEmpty()) row(row);
            else if (isCounted()) taker.refuse(row, leftOver(over.get()));
        }
    }

    private static Sentence leftOver(Cell cell) {
        return new Sentence("no.table.left-over", Translation.shown(cell.text()));
    }

    /** False where no more is wanted. */
    private boolean isCounted() throws Troubled {
        stop.check();
        if (isFull()) return false;
        if (rows == most) throw new Troubled(new Trouble.TooManyRows(most));
        rows++;
        return true;
    }

    /** So many more bytes came in. */
    void read(long more) throws Troubled {
        stop.check();
        bytes += more;
        if (bytes > MOST_BYTES) throw new Troubled(new Trouble.TooLarge(MOST_BYTES / MEGABYTE));
    }

    /** A sample that has enough: the reader ends without a word. */
    boolean isFull() {
        return isSample && rows >= most;
    }

    /** A file was read to its end: once the rows have landed it is not read again. */
    void finished(FileMark file) {
        files.add(file);
        taker.fileEnded();
    }

    List<FileMark> files() {
        return List.copyOf(files);
    }

    Header header() {
        return header;
    }

    long rows() {
        return rows;
    }
}
