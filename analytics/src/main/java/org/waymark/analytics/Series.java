package org.waymark.analytics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Values of one measure on an equally spaced grid (day, week, month, quarter), oldest first. A place may be a gap: nobody measured
 * there. A gap is never zero and never guessed.
 */
public final class Series {
    /** NaN marks a gap; it never leaves this class unasked. */
    private final double[] values;

    private Series(double[] values) {
        this.values = values;
    }

    /** A series without gaps. Throws IllegalArgumentException if a value is not finite. */
    public static Series of(double... values) {
        for (double value : values)
            if (!Double.isFinite(value)) throw new IllegalArgumentException("A value must be finite: " + value);
        return new Series(values.clone());
    }

    /** A series in which NaN marks the gaps. Throws IllegalArgumentException if a value is infinite. */
    public static Series withGaps(double... values) {
        for (double value : values)
            if (Double.isInfinite(value)) throw new IllegalArgumentException("A value must not be infinite: " + value);
        return new Series(values.clone());
    }

    /** Places on the grid, gaps included. */
    public int length() {
        return values.length;
    }

    /** Places that hold a value. */
    public int count() {
        int count = 0;
        for (double value : values) if (!Double.isNaN(value)) count++;
        return count;
    }

    public boolean has(int place) {
        return !Double.isNaN(values[place]);
    }

    public boolean hasGaps() {
        return count() < values.length;
    }

    /** The value at a place, counted from 0. Throws IllegalStateException if it is a gap: ask {@link #has} first. */
    public double at(int place) {
        if (!has(place)) throw new IllegalStateException("There is no value at place " + place);
        return values[place];
    }

    /** From one place up to, not including, another. */
    public Series slice(int from, int to) {
        return new Series(Arrays.copyOfRange(values, from, to));
    }

    /** The newest places, all of them if there are fewer. */
    public Series last(int places) {
        return places >= values.length ? this : slice(values.length - places, values.length);
    }

    /** The values alone, without the gaps. */
    public double[] present() {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    }

    /** The places that hold a value. */
    public int[] places() {
        return IntStream.range(0, values.length).filter(this::has).toArray();
    }

    /** A copy for kernels, with NaN at the gaps. Not for results: what leaves the engine says its gaps in words. */
    public double[] toArrayWithNaN() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Series that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Series" + Arrays.toString(values);
    }
}
