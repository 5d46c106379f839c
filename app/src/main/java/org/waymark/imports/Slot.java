package org.waymark.imports;

/**
 * What one column holds.
 *
 * @param number from 1 where a field comes once for each key result or depth; else 0
 */
public record Slot(Field field, int number) {
    static Slot of(Field field) {
        return new Slot(field, 0);
    }

    /** As forms and the database write it: {@code KEY_RESULT:2}. */
    public String code() {
        return number == 0 ? field.name() : field.name() + ":" + number;
    }

    /** @throws IllegalArgumentException when there is no such field */
    static Slot read(String code) {
        int colon = code.indexOf(':');
        return colon < 0
                ? of(Field.valueOf(code))
                : new Slot(Field.valueOf(code.substring(0, colon)), Integer.parseInt(code.substring(colon + 1)));
    }
}
