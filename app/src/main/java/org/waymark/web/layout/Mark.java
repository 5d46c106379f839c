package org.waymark.web.layout;

/**
 * A status in the shape, colour and word it always has.
 *
 * @param code chooses shape and colour, for example {@code at-risk}
 */
public record Mark(String code, String word) {}
