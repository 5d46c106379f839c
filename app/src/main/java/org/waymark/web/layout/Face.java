package org.waymark.web.layout;

import java.util.UUID;

/** A person as a small round mark: initials on a colour that stays theirs. */
public record Face(String name, String initials, int hue) {
    private static final int HUES = 24;

    public static Face of(UUID person, String name) {
        return new Face(name, initialsOf(name), Math.floorMod(person.hashCode(), HUES) * 360 / HUES);
    }

    private static String initialsOf(String name) {
        var parts = name.strip().split("\\s+");
        return parts.length == 1 ? first(parts[0]) : first(parts[0]) + first(parts[parts.length - 1]);
    }

    private static String first(String part) {
        return part.isEmpty() ? "?" : Character.toString(Character.toUpperCase(part.codePointAt(0)));
    }
}
