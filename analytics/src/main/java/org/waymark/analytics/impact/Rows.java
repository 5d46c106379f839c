package org.waymark.analytics.impact;

import java.util.Arrays;

/**
 * The measured places of a series, and the columns that explain it.
 *
 * @param places ascending
 * @param x columns, each as long as the places
 * @param y the response
 */
record Rows(int[] places, double[][] x, double[] y) {
    int count() {
        return places.length;
    }

    /** The number of rows before a place. */
    int before(int place) {
        int found = Arrays.binarySearch(places, place);
        return found < 0 ? -found - 1 : found;
    }

    Rows between(int from, int to) {
        var columns = new double[x.length][];
        for (int i = 0; i < x.length; i++) columns[i] = Arrays.copyOfRange(x[i], from, to);
        return new Rows(Arrays.copyOfRange(places, from, to), columns, Arrays.copyOfRange(y, from, to));
    }

    /** With one more column, the last. */
    Rows and(double[] column) {
        var more = Arrays.copyOf(x, x.length + 1);
        more[x.length] = column;
        return new Rows(places, more, y);
    }

    double[] column(Event event) {
        return Arrays.stream(places).mapToDouble(event::at).toArray();
    }
}
