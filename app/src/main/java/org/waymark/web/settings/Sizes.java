package org.waymark.web.settings;

import org.waymark.web.layout.Words;

/** How large a file is, in words. */
final class Sizes {
    private static final double KILO = 1000;

    private Sizes() {}

    /** "12.4 MB", "340 kB". */
    static String of(long bytes, Words words) {
        return bytes < KILO * KILO
                ? words.of("backup.kilobytes", words.number(bytes / KILO, 0))
                : words.of("backup.megabytes", words.number(bytes / KILO / KILO, 1));
    }
}
