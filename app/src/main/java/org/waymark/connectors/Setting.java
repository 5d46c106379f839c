package org.waymark.connectors;

import java.util.List;

/**
 * A field of a source that people fill in. Its words have the keys {@code connectors.<kind>.<name>}, with {@code .hint} where a
 * sentence helps, and {@code .<choice>} for each choice, all in small letters.
 *
 * @param usual what holds when nothing is typed; empty: nothing
 * @param choices of a {@link Shape#CHOICE}
 * @param leads whether it says where the secrets go: whoever changes it types them again
 */
public record Setting(String name, Shape shape, boolean required, String usual, List<String> choices, boolean leads) {
    /** How it is asked for. */
    public enum Shape {
        LINE,
        TEXT,
        NUMBER,
        CHOICE,
        CHECK,
        /** Written once, kept encrypted, never shown. */
        SECRET
    }

    public Setting {
        choices = List.copyOf(choices);
        if (!name.matches("[a-z][A-Za-z]{0,39}")) throw new IllegalArgumentException("No name of a setting: " + name);
        if ((shape == Shape.CHOICE) == choices.isEmpty()) {
            throw new IllegalArgumentException("Only a choice has choices, and it has some: " + name);
        }
    }

    static Setting line(String name) {
        return new Setting(name, Shape.LINE, false, "", List.of(), false);
    }

    static Setting text(String name) {
        return new Setting(name, Shape.TEXT, false, "", List.of(), false);
    }

    static Setting number(String name, int usual) {
        return new Setting(name, Shape.NUMBER, false, String.valueOf(usual), List.of(), false);
    }

    /** The first choice is the usual one. */
    static Setting choice(String name, String... choices) {
        return new Setting(name, Shape.CHOICE, false, choices[0], List.of(choices), false);
    }

    static Setting check(String name) {
        return new Setting(name, Shape.CHECK, false, "", List.of(), false);
    }

    static Setting secret(String name) {
        return new Setting(name, Shape.SECRET, false, "", List.of(), false);
    }

    Setting needed() {
        return new Setting(name, shape, true, usual, choices, leads);
    }

    Setting leading() {
        return new Setting(name, shape, required, usual, choices, true);
    }

    public boolean isSecret() {
        return shape == Shape.SECRET;
    }
}
