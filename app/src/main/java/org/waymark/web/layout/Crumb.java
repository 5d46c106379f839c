package org.waymark.web.layout;

import org.jspecify.annotations.Nullable;

/** A step of "where you are"; the last one is the page itself and leads nowhere. */
public record Crumb(String label, @Nullable String path) {
    public static Crumb here(String label) {
        return new Crumb(label, null);
    }

    public static Crumb to(String label, String path) {
        return new Crumb(label, path);
    }
}
