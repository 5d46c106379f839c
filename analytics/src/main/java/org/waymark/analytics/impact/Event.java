package org.waymark.analytics.impact;

/**
 * Something with a date that moves a series in a known form.
 *
 * @param start first place it touches, from 0
 */
public record Event(int start, Shape shape) {
    public Event {
        if (start < 0) throw new IllegalArgumentException("An event starts at a place of the series: " + start);
    }

    public static Event step(int start) {
        return new Event(start, Shape.STEP);
    }

    double at(int place) {
        return shape.after(place - start);
    }
}
