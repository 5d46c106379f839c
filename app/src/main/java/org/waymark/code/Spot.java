package org.waymark.code;

/** Where something stands in a file; line and column as a person counts them, from 1. */
public record Spot(String file, int line, int column) {
    /** Of what stands in no file. */
    static final Spot NOWHERE = new Spot("", 0, 0);

    @Override
    public String toString() {
        return line == 0 ? file : "%s:%d:%d".formatted(file, line, column);
    }
}
