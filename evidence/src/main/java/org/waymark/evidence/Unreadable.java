package org.waymark.evidence;

import java.nio.file.Path;

/** A file of the reference data that cannot be understood: which one, and why. */
public final class Unreadable extends RuntimeException {
    public Unreadable(Path file, String why) {
        super("%s: %s".formatted(file, why));
    }

    public Unreadable(Path file, Exception cause) {
        super("%s: %s".formatted(file, cause.getMessage()), cause);
    }
}
