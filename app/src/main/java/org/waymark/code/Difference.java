package org.waymark.code;

/** One field that becomes another one; {@link Value#NOTHING} where there is none before or after. */
public record Difference(String field, Value before, Value after) {}
