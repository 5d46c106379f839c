package org.waymark.analytics.impact;

/** Which way a series was meant to move. */
public enum Wish {
    RISE,
    FALL;

    /** The number counted in the wished direction. */
    double of(double value) {
        return this == RISE ? value : -value;
    }
}
