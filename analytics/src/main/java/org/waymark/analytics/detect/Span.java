package org.waymark.analytics.detect;

/** From one value up to another. */
public record Span(double lower, double upper) {
    public Span {
        if (!(lower <= upper)) throw new IllegalArgumentException("%s is above %s".formatted(lower, upper));
    }
}
