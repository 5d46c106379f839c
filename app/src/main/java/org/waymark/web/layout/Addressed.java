package org.waymark.web.layout;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** What the address of a page names and what lives in one cycle: its pages look at that cycle, whichever was chosen before. */
record Addressed(Kind kind, UUID id) {
    enum Kind {
        OBJECTIVE("/objectives"),
        KEY_RESULT("/objectives"),
        INITIATIVE("/board");

        private final String list;

        Kind(String list) {
            this.list = list;
        }
    }

    private static final Pattern PATH = Pattern.compile(
            "/(objective|key-result|initiative)s/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})(?:/.*)?");

    static Optional<Addressed> in(String path) {
        var found = PATH.matcher(path);
        if (!found.matches()) return Optional.empty();
        var kind = Kind.valueOf(found.group(1).toUpperCase(Locale.ROOT).replace('-', '_'));
        return Optional.of(new Addressed(kind, UUID.fromString(found.group(2))));
    }

    /** In another cycle there are others of its kind. */
    String list() {
        return kind.list;
    }
}
