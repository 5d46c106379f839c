package org.waymark.analytics.detect;

/** How a series behaves between two changes. */
public enum Shape {
    /** It keeps a level. */
    LEVELS(1, 5),
    /** It rises or falls on a straight line. */
    LINES(2, 8);

    /** Numbers that describe one stretch. */
    final int parameters;

    private final int shortest;

    Shape(int parameters, int shortest) {
        this.parameters = parameters;
        this.shortest = shortest;
    }

    /** Values that a stretch must have: a quarter of all in short series. */
    int shortest(int values) {
        return Math.min(shortest, values / 4);
    }
}
