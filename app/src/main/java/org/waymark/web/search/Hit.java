package org.waymark.web.search;

import org.jspecify.annotations.Nullable;

/**
 * Something that was found.
 *
 * @param aside where it belongs or how it stands, in a few words
 * @param mark the code of its status; null for what has none
 * @param does what a script does with it instead of going there: {@code theme}, {@code keys}, or the
 *     address that a form is sent to; null for a plain link
 */
public record Hit(
        String icon,
        String title,
        String aside,
        @Nullable String mark,
        String path,
        @Nullable String does) {
    /** Where the form leads that this is, when it is one. */
    public @Nullable String sends() {
        return does != null && does.startsWith("/") ? does : null;
    }

    static Hit to(String icon, String title, String aside, String path) {
        return new Hit(icon, title, aside, null, path, null);
    }
}
