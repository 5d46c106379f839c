package org.waymark.web.charts;

import java.util.List;
import java.util.stream.DoubleStream;

/** Where a value should be, both bounds in; an open side is infinite. Also the band of a metric's usual range. */
public record Bounds(double low, double high) {

    public Bounds {
        if (!(low <= high) || Double.isInfinite(low) && Double.isInfinite(high))
            throw new IllegalArgumentException(
                    "Bounds need a finite side and must not be empty: %s to %s".formatted(low, high));
    }

    public static Bounds atLeast(double low) {
        return new Bounds(low, Double.POSITIVE_INFINITY);
    }

    public static Bounds atMost(double high) {
        return new Bounds(Double.NEGATIVE_INFINITY, high);
    }

    public static Bounds between(double low, double high) {
        return new Bounds(low, high);
    }

    /** The bounds that can be drawn as a line, upper one first. */
    List<Double> edges() {
        return DoubleStream.of(high, low)
                .filter(Double::isFinite)
                .distinct()
                .boxed()
                .toList();
    }

    boolean isBelow() {
        return Double.isInfinite(low);
    }

    boolean isAbove() {
        return Double.isInfinite(high);
    }
}
