package org.waymark.web.layout;

import org.jspecify.annotations.Nullable;

/** Light or dark, or as the device has it. */
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK;

    /** What the root element says; nothing lets the device decide. */
    public @Nullable String attribute() {
        return switch (this) {
            case SYSTEM -> null;
            case LIGHT -> "light";
            case DARK -> "dark";
        };
    }

    /** What the switch offers; a script that knows the device corrects it for {@link #SYSTEM}. */
    public Theme other() {
        return this == DARK ? LIGHT : DARK;
    }
}
