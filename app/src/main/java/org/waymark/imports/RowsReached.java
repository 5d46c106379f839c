package org.waymark.imports;

/**
 * How far a deed is, in rows of the file: its steps are others, such as an objective with its key results.
 *
 * @param from the row at which it begins
 * @param to the row at which it ends; before {@code from} where it takes back
 * @param steps of which all lie between the two
 */
record RowsReached(long from, long to, long steps, long done) {
    RowsReached {
        if (steps < 0 || done < 0) throw new IllegalArgumentException("No steps: " + done + " of " + steps);
    }

    static RowsReached none(long from, long to, long steps) {
        return new RowsReached(from, to, steps, 0);
    }

    RowsReached after(long more) {
        return new RowsReached(from, to, steps, Math.min(done + more, steps));
    }

    long rows() {
        return steps == 0 ? from : from + (to - from) * done / steps;
    }
}
