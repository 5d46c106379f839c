package org.waymark.platform;

import org.jspecify.annotations.Nullable;

/** The database refuses writes because it is being moved, or was: the command that moves it made it say so. */
public final class Moved {
    /** Stands in what the database says then. */
    public static final String WORD = "waymark-is-moved";

    private Moved() {}

    static boolean caused(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null && cause.getMessage().contains(WORD)) return true;
        }
        return false;
    }
}
