package org.waymark.analytics.detect;

/** How a series behaves between two changes. */
public enum Shape {
    /** It keeps a level. */
    LEVELS(1),
    /** It rises or falls on a straight line. */
    LINES(2);

    /** Numbers that describe one stretch. */
    final int parameters;

    Shape(int parameters) {
        this.parameters = parameters;
    }
}
