package org.waymark.code;

import org.jspecify.annotations.Nullable;

/**
 * A line of the form.
 *
 * @param required whether a new thing must have it
 * @param usual what a new thing has without it; null: it depends on something else
 * @param says what it means, for editors and readers
 */
record Field(
        String name,
        Shape shape,
        boolean required,
        @Nullable Value usual,
        String says) {
    static Field required(String name, Shape shape, String says) {
        return new Field(name, shape, true, null, says);
    }

    static Field of(String name, Shape shape, Value usual, String says) {
        return new Field(name, shape, false, usual, says);
    }

    /** Nothing is said without it. */
    static Field optional(String name, Shape shape, String says) {
        return new Field(name, shape, false, Value.NOTHING, says);
    }

    static Field depending(String name, Shape shape, String says) {
        return new Field(name, shape, false, null, says);
    }
}
